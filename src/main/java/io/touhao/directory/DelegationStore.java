package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of delegations. */
@Repository
class DelegationStore {

    private static final String SELECT = """
            select delegation.id, delegation.post_id, post.name as post_name, delegation.unit_path::text as unit_path,
                   delegation.from_person, giver.name as giver, delegation.to_person, taker.name as taker,
                   delegation.from_day, delegation.until_day, delegation.reason, delegation.recorded_by
            from directory.delegation
                     join directory.post on post.id = delegation.post_id
                     join directory.person as giver on giver.id = delegation.from_person
                     join directory.person as taker on taker.id = delegation.to_person
            where not isempty(delegation.during)
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Delegation> find(long id) {
        return jdbc.sql(SELECT + " and delegation.id = :id").param("id", id).query(DelegationStore::read).optional();
    }

    /** The delegations of a post, latest first. */
    List<Delegation> ofPost(PostId post) {
        return jdbc.sql(SELECT + " and delegation.post_id = :post order by delegation.from_day desc, delegation.id desc")
                .param("post", post.value())
                .query(DelegationStore::read)
                .list();
    }

    void insert(Post post, PersonId from, PersonId to, Days days, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into directory.delegation (post_id, unit_path, from_person, to_person, from_day, until_day,
                                                          reason, recorded_by, recorded_at)
                        values (:post, :unit::ltree, :from, :to, :first, :until, :reason, :by, :at)
                        """)
                .param("post", post.id().value())
                .param("unit", post.unit().value())
                .param("from", from.value())
                .param("to", to.value())
                .param("first", days.from())
                .param("until", days.until().orElseThrow())
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends it on the day, or before it began where that day has not come. */
    void end(Delegation delegation, LocalDate on, String by) {
        jdbc.sql("""
                        update directory.delegation set until_day = greatest(from_day, :on::date), ended_by = :by
                        where id = :id
                        """)
                .param("id", delegation.id())
                .param("on", on)
                .param("by", by)
                .update();
    }

    private static Delegation read(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"), new PostId(row.getLong("post_id")), row.getString("post_name"),
                UnitPath.of(row.getString("unit_path")), new PersonId(row.getLong("from_person")),
                row.getString("giver"), new PersonId(row.getLong("to_person")), row.getString("taker"),
                Rows.days(row, "from_day", "until_day"), row.getString("reason"), row.getString("recorded_by"));
    }
}
