package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import io.touhao.page.file.FileType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Photos and reports of inspection, and whose they are. */
@Repository
@Transactional
public class Papers {

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "service");
    }

    /** What a paper belongs to, and in whose scope. */
    record Owner(String key, UnitPath unit, long enterprise) {}

    /** A paper as pages list it. */
    public record Paper(long id, String name, String type, Instant at, String actor) {

        public String address() {
            return "/inspection-papers/" + id;
        }
    }

    /** Keeps them. Refused as photos are what is no picture, and one that was handed in before. */
    void keep(Owner owner, List<BroughtFile> files, boolean photos, Instant at, String by) {
        if (photos) {
            files.forEach(this::demandFreshPhoto);
        }
        files.forEach(file -> {
            shelf.keep(file);
            jdbc.sql("""
                            insert into service.inspection_paper (hash, name, type, owner, unit_path, enterprise_id, at, actor)
                            values (:hash, :name, :type, :owner, :unit::public.ltree, :enterprise, :at, :by)""")
                    .param("hash", file.hash()).param("name", file.name()).param("type", file.type().mime()).param("owner", owner.key())
                    .param("unit", owner.unit().value()).param("enterprise", owner.enterprise()).param("at", InspectionStore.stamp(at))
                    .param("by", by)
                    .update();
        });
    }

    private void demandFreshPhoto(BroughtFile file) {
        if (file.type() != FileType.PNG && file.type() != FileType.JPEG) {
            throw new Refused(new InspectRefusal.Unfit("photos", "“%s”不是照片。".formatted(file.name()), "请上传 JPG 或 PNG。"));
        }
        if (jdbc.sql("select exists (select from service.inspection_paper where hash = :hash)").param("hash", file.hash()).query(Boolean.class).single()) {
            throw new Refused(new InspectRefusal.OldPhoto(file.name()));
        }
    }

    /** Those of an owner, earliest first. */
    @Transactional(readOnly = true)
    public List<Paper> of(String owner) {
        return jdbc.sql("select * from service.inspection_paper where owner = :owner order by id").param("owner", owner)
                .query((row, number) -> new Paper(
                        row.getLong("id"), row.getString("name"), row.getString("type"), row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")))
                .list();
    }

    /** A paper with its content, for those in whose scope it lies. */
    @Transactional(readOnly = true)
    public Content content(long id) {
        return jdbc.sql("select name, type, hash from service.inspection_paper where id = :id").param("id", id)
                .query((row, number) -> new Content(row.getString("name"), row.getString("type"), shelf.content(row.getString("hash"))))
                .optional()
                .orElseThrow(() -> Gate.absent("附件"));
    }

    /** What is handed out. */
    public record Content(String name, String type, byte[] bytes) {}
}
