package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of attached files. */
@Repository
class AttachmentStore {

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "programme");
    }

    void keep(Actor actor, Application to, String document, Optional<LocalDate> validUntil, BroughtFile file, Instant at) {
        shelf.keep(file);
        jdbc.sql("""
                        insert into programme.application_file
                            (application_id, enterprise_id, unit_path, document, hash, name, valid_until, kept_at, kept_by)
                        values (:id, :firm, :unit::public.ltree, :document, :hash, :name, :until, :at, :by)""")
                .param("id", to.id().value()).param("firm", to.firm().id()).param("unit", to.firm().unit().value())
                .param("document", document).param("hash", file.hash()).param("name", file.name())
                .param("until", validUntil.orElse(null)).param("at", Timestamp.from(at)).param("by", actor.name())
                .update();
    }

    /** What was attached stays kept; it is only no longer part of the application. */
    boolean drop(ApplicationId of, long file, Instant at) {
        return jdbc.sql("update programme.application_file set dropped_at = :at where id = :file and application_id = :id and dropped_at is null")
                .param("file", file).param("id", of.value()).param("at", Timestamp.from(at))
                .update() == 1;
    }

    List<AttachedFile> of(ApplicationId id) {
        return jdbc.sql("""
                        select a.id, a.document, a.name, f.type, f.size, a.valid_until, a.kept_at
                        from programme.application_file a join programme.file f using (hash)
                        where a.application_id = :id and a.dropped_at is null order by a.id""")
                .param("id", id.value())
                .query((row, number) -> new AttachedFile(
                        row.getLong("id"), row.getString("document"), row.getString("name"), row.getString("type"), row.getInt("size"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)), row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    Optional<AttachedFile.Download> find(long file) {
        return jdbc.sql("""
                        select a.application_id, a.name, f.type, f.content
                        from programme.application_file a join programme.file f using (hash) where a.id = :id""")
                .param("id", file)
                .query((row, number) -> new AttachedFile.Download(
                        new ApplicationId(row.getLong("application_id")), row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }
}
