package io.touhao.service.visit;

import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import io.touhao.registry.Enterprise;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of photos. */
@Repository
class PhotoStore {

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "service");
    }

    void keep(VisitId visit, Enterprise firm, BroughtFile photo, Instant at) {
        shelf.keep(photo);
        jdbc.sql("""
                        insert into service.visit_photo (visit_id, enterprise_id, unit_path, hash, name, kept_at)
                        values (:visit, :firm, :unit::public.ltree, :hash, :name, :at)""")
                .param("visit", visit.value()).param("firm", firm.id()).param("unit", firm.unit().value())
                .param("hash", photo.hash()).param("name", photo.name()).param("at", Timestamp.from(at)).update();
    }

    List<Visits.Photo> of(VisitId visit) {
        return jdbc.sql("select p.id, p.name, f.size from service.visit_photo p join service.file f using (hash) where p.visit_id = :visit order by p.id")
                .param("visit", visit.value())
                .query((row, number) -> new Visits.Photo(row.getLong("id"), row.getString("name"), row.getInt("size")))
                .list();
    }

    Optional<Visits.Photo.Content> find(long photo) {
        return jdbc.sql("select p.visit_id, p.name, f.type, f.content from service.visit_photo p join service.file f using (hash) where p.id = :id")
                .param("id", photo)
                .query((row, number) -> new Visits.Photo.Content(
                        new VisitId(row.getLong("visit_id")), row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }
}
