package io.touhao.plan;

import io.touhao.directory.UnitPath;
import io.touhao.plan.pack.Anchoring;
import io.touhao.plan.pack.PlanDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of editions, their clauses and sentences. */
@Repository
class EditionStore {

    private static final String SELECT = """
            select id, unit_path::text as unit_path, number, edition, title, issuer, dated, year, rendition, imported_at,
                imported_by
            from plan.edition\s""";

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Edition> all() {
        return jdbc.sql(SELECT + "order by year desc, number, edition desc").query(EditionStore::edition).list();
    }

    Optional<Edition> find(EditionId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(EditionStore::edition).optional();
    }

    /** Editions of a document, newest first. */
    List<Edition> of(UnitPath unit, String number) {
        return jdbc.sql(SELECT + "where unit_path = :unit::public.ltree and number = :number order by edition desc")
                .param("unit", unit.value())
                .param("number", number)
                .query(EditionStore::edition)
                .list();
    }

    /** The edition of this very wording. */
    Optional<Edition> same(UnitPath unit, String number, String hash) {
        return jdbc.sql(SELECT + "where unit_path = :unit::public.ltree and number = :number and text_hash = :hash")
                .param("unit", unit.value())
                .param("number", number)
                .param("hash", hash)
                .query(EditionStore::edition)
                .optional();
    }

    Optional<Edition> inForce() {
        return jdbc.sql(SELECT + """
                        where id in (select edition_id from plan.draft where state = 'ISSUED')
                        order by year desc, public.nlevel(unit_path), rendition, edition desc limit 1""")
                .query(EditionStore::edition)
                .optional();
    }

    Optional<String> words(EditionId id) {
        return jdbc.sql("select words from plan.edition where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    EditionId insert(Edition edition, PlanDocument document, String hash) {
        var id = new EditionId(jdbc.sql("""
                        insert into plan.edition (unit_path, number, edition, title, issuer, dated, year, rendition, words,
                            text_hash, imported_at, imported_by)
                        values (:unit::public.ltree, :number, :edition, :title, :issuer, :dated, :year, :rendition, :words,
                            :hash, :at, :by)
                        returning id""")
                .param("unit", edition.unit().value())
                .param("number", edition.number())
                .param("edition", edition.edition())
                .param("title", edition.title())
                .param("issuer", edition.issuer())
                .param("dated", edition.date().orElse(null))
                .param("year", edition.year())
                .param("rendition", edition.rendition())
                .param("words", document.text().text())
                .param("hash", hash)
                .param("at", edition.importedAt().atOffset(ZoneOffset.UTC))
                .param("by", edition.importedBy())
                .query(Long.class)
                .single());
        insertClauses(id, document);
        insertSentences(id, document);
        return id;
    }

    private void insertClauses(EditionId id, PlanDocument document) {
        var clauses = document.reading().clauses();
        jdbc.sql("""
                        insert into plan.clause (edition_id, ordinal, path, heading, level, start_at, end_at)
                        select :id, ordinal, path, heading, level, start_at, end_at
                        from unnest(:paths::text[], :headings::text[], :levels::int[], :starts::int[], :ends::int[])
                            with ordinality as c (path, heading, level, start_at, end_at, ordinal)""")
                .param("id", id.value())
                .param("paths", clauses.stream().map(clause -> clause.path()).toArray(String[]::new))
                .param("headings", clauses.stream().map(clause -> clause.heading()).toArray(String[]::new))
                .param("levels", clauses.stream().map(clause -> clause.level()).toArray(Integer[]::new))
                .param("starts", clauses.stream().map(clause -> clause.span().start()).toArray(Integer[]::new))
                .param("ends", clauses.stream().map(clause -> clause.span().end()).toArray(Integer[]::new))
                .update();
    }

    private void insertSentences(EditionId id, PlanDocument document) {
        var anchors = document.sentences().stream().map(sentence -> Anchoring.anchor(document, sentence)).toList();
        jdbc.sql("""
                        insert into plan.sentence (edition_id, start_at, end_at, clause_path, text_hash)
                        select :id, start_at, end_at, clause_path, text_hash
                        from unnest(:starts::int[], :ends::int[], :paths::text[], :hashes::text[])
                            as s (start_at, end_at, clause_path, text_hash)""")
                .param("id", id.value())
                .param("starts", anchors.stream().map(anchor -> anchor.start()).toArray(Integer[]::new))
                .param("ends", anchors.stream().map(anchor -> anchor.end()).toArray(Integer[]::new))
                .param("paths", anchors.stream().map(anchor -> anchor.clausePath()).toArray(String[]::new))
                .param("hashes", anchors.stream().map(anchor -> anchor.textHash()).toArray(String[]::new))
                .update();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getLong("id")), UnitPath.of(row.getString("unit_path")), row.getString("number"),
                row.getInt("edition"), row.getString("title"), row.getString("issuer"),
                Optional.ofNullable(row.getObject("dated", LocalDate.class)), row.getInt("year"),
                row.getBoolean("rendition"), row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"));
    }
}
