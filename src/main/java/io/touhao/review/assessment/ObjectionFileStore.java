package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of files brought with objections. */
@Repository
class ObjectionFileStore {

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    ObjectionFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "review");
    }

    void keep(Actor actor, ObjectionId objection, Objecting objecting, Instant at) {
        for (var file : objecting.files()) {
            shelf.keep(file);
            attach(actor, objection, objecting, file, at);
        }
    }

    private void attach(Actor actor, ObjectionId objection, Objecting objecting, BroughtFile file, Instant at) {
        jdbc.sql("""
                        insert into review.objection_file (objection_id, unit_path, hash, name, kept_at, kept_by)
                        values (:objection, :unit::public.ltree, :hash, :name, :at, :by)
                        on conflict do nothing""")
                .param("objection", objection.value())
                .param("unit", objecting.unit().value())
                .param("hash", file.hash())
                .param("name", file.name())
                .param("at", Timestamp.from(at))
                .param("by", actor.name())
                .update();
    }

    List<ObjectionFile> of(ObjectionId objection) {
        return jdbc.sql("""
                        select o.id, o.name, f.type from review.objection_file o join review.file f using (hash)
                        where o.objection_id = :objection order by o.id""")
                .param("objection", objection.value())
                .query(ObjectionFile.class)
                .list();
    }

    /** The file with its objection; none where it is absent or out of scope. */
    Optional<ObjectionFile.Download> find(long id) {
        return jdbc.sql("""
                        select o.id, o.name, f.type, o.hash from review.objection_file o join review.file f using (hash)
                        where o.id = :id""")
                .param("id", id)
                .query((row, number) -> new ObjectionFile.Download(
                        new ObjectionFile(row.getLong("id"), row.getString("name"), row.getString("type")),
                        row.getString("hash"), shelf.content(row.getString("hash"))))
                .optional();
    }

    Optional<ObjectionId> objectionOf(long id) {
        return jdbc.sql("select objection_id from review.objection_file where id = :id")
                .param("id", id)
                .query((row, number) -> new ObjectionId(row.getLong("objection_id")))
                .optional();
    }
}
