package io.touhao.report.circular;

import io.touhao.directory.UnitPath;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.RoundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of circulars. */
@Repository
class CircularStore {

    private final JdbcClient jdbc;

    CircularStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A correction that follows what was issued. */
    record Erratum(Instant at, String by, String words) {}

    /** A file without its content. */
    record FileRow(FileKind kind, String hash, int size) {}

    void insert(FrozenUnit unit, FrozenRound round, Draft draft, Instant at, String by) {
        jdbc.sql("""
                        insert into report.circular (unit_path, unit_name, round_id, round_name, remark, demands, state, worded_at, worded_by)
                        values (:unit::public.ltree, :name, :round, :roundName, :remark, :demands, 'DRAFT', :at, :by)
                        on conflict do nothing""")
                .param("unit", unit.path().value())
                .param("name", unit.name())
                .param("round", round.id().value())
                .param("roundName", round.name())
                .param("remark", draft.remark())
                .param("demands", draft.demands().toArray(String[]::new))
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    Optional<CircularRow> find(long id) {
        return jdbc.sql("select * from report.circular where id = :id").param("id", id).query((row, at) -> row(row)).optional();
    }

    List<UnitPath> drafted(RoundId round) {
        return jdbc.sql("select unit_path::text from report.circular where round_id = :round")
                .param("round", round.value())
                .query(String.class)
                .list()
                .stream()
                .map(UnitPath::of)
                .toList();
    }

    List<CircularRow> ofRound(RoundId round) {
        return jdbc.sql("select * from report.circular where round_id = :round order by unit_path")
                .param("round", round.value())
                .query((row, at) -> row(row))
                .list();
    }

    boolean word(CircularRow circular, int version, Draft draft, Instant at, String by) {
        return jdbc.sql("""
                        update report.circular
                        set remark = :remark, demands = :demands, worded_at = :at, worded_by = :by, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""")
                .param("remark", draft.remark())
                .param("demands", draft.demands().toArray(String[]::new))
                .param("at", at(at))
                .param("by", by)
                .param("id", circular.id())
                .param("version", version)
                .update() == 1;
    }

    /** The next number of a word and year; another one who draws waits. */
    int nextSerial(String word, int year) {
        return jdbc.sql("""
                        insert into report.circular_serial (word, year, last) values (:word, :year, 1)
                        on conflict (word, year) do update set last = circular_serial.last + 1
                        returning last""")
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    boolean issue(CircularRow circular, int version, CircularRow.Seal seal) {
        return jdbc.sql("""
                        update report.circular
                        set state = 'ISSUED', word = :word, year = :year, serial = :serial, issued_on = :day, issued_at = :at,
                            issued_by = :by, pack = :pack, form = :form, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""")
                .param("word", seal.issue().word())
                .param("year", seal.issue().year())
                .param("serial", seal.issue().serial().orElseThrow())
                .param("day", seal.issue().date())
                .param("at", at(seal.at()))
                .param("by", seal.by())
                .param("pack", seal.pack())
                .param("form", seal.form())
                .param("id", circular.id())
                .param("version", version)
                .update() == 1;
    }

    void keep(CircularRow circular, FileKind kind, String hash, byte[] content) {
        jdbc.sql("""
                        insert into report.circular_file (circular_id, unit_path, kind, hash, size, content)
                        values (:id, :unit::public.ltree, :kind, :hash, :size, :content)""")
                .param("id", circular.id())
                .param("unit", circular.unit().value())
                .param("kind", kind.name())
                .param("hash", hash)
                .param("size", content.length)
                .param("content", content)
                .update();
    }

    List<FileRow> files(CircularRow circular) {
        return jdbc.sql("select kind, hash, size from report.circular_file where circular_id = :id order by kind")
                .param("id", circular.id())
                .query((row, at) -> new FileRow(FileKind.valueOf(row.getString("kind")), row.getString("hash"), row.getInt("size")))
                .list();
    }

    Optional<byte[]> content(CircularRow circular, FileKind kind) {
        return jdbc.sql("select content from report.circular_file where circular_id = :id and kind = :kind")
                .param("id", circular.id())
                .param("kind", kind.name())
                .query(byte[].class)
                .optional();
    }

    void correct(CircularRow circular, String words, Instant at, String by) {
        jdbc.sql("""
                        insert into report.circular_erratum (circular_id, unit_path, at, by, words)
                        values (:id, :unit::public.ltree, :at, :by, :words)""")
                .param("id", circular.id())
                .param("unit", circular.unit().value())
                .param("at", at(at))
                .param("by", by)
                .param("words", words)
                .update();
    }

    List<Erratum> errata(CircularRow circular) {
        return jdbc.sql("select at, by, words from report.circular_erratum where circular_id = :id order by id")
                .param("id", circular.id())
                .query((row, at) -> new Erratum(instant(row, "at"), row.getString("by"), row.getString("words")))
                .list();
    }

    static CircularRow row(ResultSet row) throws SQLException {
        return new CircularRow(
                row.getLong("id"), row.getInt("version"), UnitPath.of(row.getString("unit_path")), row.getString("unit_name"),
                new RoundId(row.getLong("round_id")), row.getString("round_name"),
                new Draft(row.getString("remark"), Arrays.asList((String[]) row.getArray("demands").getArray())),
                instant(row, "worded_at"), row.getString("worded_by"), seal(row));
    }

    private static Optional<CircularRow.Seal> seal(ResultSet row) throws SQLException {
        if (row.getString("state").equals("DRAFT")) {
            return Optional.empty();
        }
        var issue = new Issue(
                row.getString("word"), row.getInt("year"), OptionalInt.of(row.getInt("serial")),
                row.getObject("issued_on", LocalDate.class));
        return Optional.of(new CircularRow.Seal(
                issue, instant(row, "issued_at"), row.getString("issued_by"), row.getString("pack"), row.getInt("form")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
