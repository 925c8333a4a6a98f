package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of hand-overs. */
@Repository
class HandoverStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HandoverNote handover, PersonId from, PersonId to) {
        jdbc.sql("""
                        insert into directory.handover (post_id, unit_path, from_person, to_person, on_day, reason, note,
                                                        open_count, open_items, recorded_by, recorded_at)
                        values (:post, :unit::ltree, :from, :to, :on, :reason, :note, :count, :items::jsonb, :by, :at)
                        """)
                .param("post", handover.post().id().value())
                .param("unit", handover.post().unit().value())
                .param("from", from.value())
                .param("to", to.value())
                .param("on", handover.on())
                .param("reason", handover.reason().reason())
                .param("note", handover.reason().note())
                .param("count", handover.open().size())
                .param("items", JSON.writeValueAsString(handover.open()))
                .param("by", handover.recordedBy())
                .param("at", handover.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hand-overs of an office's posts, latest first. */
    List<HandoverNote> ofOffice(OfficeId office) {
        return jdbc.sql("""
                        select post.id, post.office_id, post.unit_path::text as unit_path, post.name, post.role,
                               post.fields, post.principal, post.rank, post.seats, post.valid_from, post.valid_to,
                               giver.name as giver, receiver.name as receiver, handover.on_day, handover.reason,
                               handover.note, handover.open_items::text as open_items, handover.recorded_by,
                               handover.recorded_at
                        from directory.handover
                                 join directory.post on post.id = handover.post_id
                                 join directory.person as giver on giver.id = handover.from_person
                                 join directory.person as receiver on receiver.id = handover.to_person
                        where post.office_id = :office
                        order by handover.on_day desc, handover.id desc
                        """)
                .param("office", office.value())
                .query(HandoverStore::handover)
                .list();
    }

    private static HandoverNote handover(ResultSet row, int number) throws SQLException {
        return new HandoverNote(
                OfficeStore.post(row, number),
                row.getString("giver"),
                row.getString("receiver"),
                row.getObject("on_day", LocalDate.class),
                new HandOver.Reason(row.getString("reason"), row.getString("note")),
                JSON.readValue(row.getString("open_items"), new TypeReference<>() {}),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
