package io.touhao.review.message;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries: packed, due, sent, given up. */
@Repository
class DeliveryStore {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told and not packed; what was read meanwhile needs no digest. Whoever else packs waits. */
    List<Outbox.Told> unpacked(boolean urgent) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('review.message.pack'))").query(row -> {});
        return jdbc.sql("""
                        select * from review.message
                        where packed_at is null and urgent = :urgent and (urgent or read_at is null) order by told_at, id""")
                .param("urgent", urgent)
                .query((row, number) -> new Outbox.Told(
                        row.getLong("id"), UnitPath.of(row.getString("unit_path")), row.getLong("post_id"),
                        row.getLong("person_id"), row.getLong("enterprise_id"), row.getString("subject"), row.getString("body"),
                        row.getString("address")))
                .list();
    }

    void packed(List<Long> messages, Instant at) {
        jdbc.sql("update review.message set packed_at = :at where id = any (:ids)")
                .param("at", MessageStore.at(at))
                .param("ids", messages.toArray(Long[]::new))
                .update();
    }

    /** Keeps a delivery; false where there is one of the kind already. */
    boolean insert(Delivery delivery, Instant leaving, Instant at) {
        return jdbc.sql("""
                        insert into review.delivery
                            (unit_path, channel, receiver, receiver_name, subject, body, idempotency_key, once, messages,
                            state, next_at, made_at)
                        values (:unit::public.ltree, :channel, :receiver, :name, :subject, :body, :key, :once, :messages,
                            'WAITING', :leaving, :at)
                        on conflict (once) do nothing""")
                .param("unit", delivery.unit())
                .param("channel", delivery.channel().name())
                .param("receiver", delivery.receiver())
                .param("name", delivery.receiverName())
                .param("subject", delivery.subject())
                .param("body", delivery.text())
                .param("key", delivery.key())
                .param("once", delivery.once())
                .param("messages", delivery.messages().toArray(Long[]::new))
                .param("leaving", MessageStore.at(leaving))
                .param("at", MessageStore.at(at))
                .update() > 0;
    }

    /** The next delivery that is due, held until the transaction ends; receivers that had their fill are passed over. */
    Optional<Delivery> next(Instant now, int perMinute) {
        return jdbc.sql("""
                        select * from review.delivery d
                        where state = 'WAITING' and next_at <= :now and (channel = 'EMAIL' or :most > (
                            select count(*) from review.delivery sent
                            where sent.channel = d.channel and sent.receiver = d.receiver and sent.state = 'SENT'
                                and sent.sent_at > :minute_ago))
                        order by next_at, id limit 1 for update skip locked""")
                .param("now", MessageStore.at(now))
                .param("most", perMinute)
                .param("minute_ago", MessageStore.at(now.minusSeconds(60)))
                .query(DeliveryStore::delivery)
                .optional();
    }

    void sent(Delivery delivery, Instant at) {
        jdbc.sql("""
                        update review.delivery
                        set state = 'SENT', sent_at = :at, attempts = attempts + 1, failure = '' where id = :id""")
                .param("id", delivery.id())
                .param("at", MessageStore.at(at))
                .update();
    }

    void failed(Delivery delivery, String failure, Instant next, boolean givenUp) {
        jdbc.sql("""
                        update review.delivery
                        set attempts = attempts + 1, failure = left(:failure, :longest), next_at = :next,
                            state = case when :dead then 'DEAD' else state end
                        where id = :id""")
                .param("id", delivery.id())
                .param("failure", failure)
                .param("longest", LONGEST)
                .param("next", MessageStore.at(next))
                .param("dead", givenUp)
                .update();
    }

    /** Lets what was given up be tried anew. */
    int revive(List<Long> ids, Instant at) {
        return jdbc.sql("""
                        update review.delivery set state = 'WAITING', attempts = 0, next_at = :at
                        where id = any (:ids) and state = 'DEAD'""")
                .param("ids", ids.toArray(Long[]::new))
                .param("at", MessageStore.at(at))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"), row.getString("unit_path"), Channel.Kind.valueOf(row.getString("channel")),
                row.getString("receiver"), row.getString("receiver_name"), row.getString("subject"),
                row.getString("body"), row.getObject("idempotency_key", UUID.class), row.getString("once"),
                Arrays.asList((Long[]) row.getArray("messages").getArray()), row.getInt("attempts"));
    }
}
