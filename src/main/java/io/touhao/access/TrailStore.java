package io.touhao.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail's rows and the head of their chain. */
@Repository
class TrailStore {

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last row's number and chain value. */
    record Head(long seq, byte[] hash) {}

    /** A row as it stands in storage, with its place in the chain. */
    record Chained(long seq, byte[] previous, byte[] hash, TrailRow row) {}

    /** Appends the rows; the head's row lock puts writers in line until they commit. */
    void append(List<TrailRow> rows) {
        var head = jdbc.sql("select seq, hash from access.trail_head for update").query(TrailStore::readHead).single();
        for (var row : rows) {
            var seq = head.seq() + 1;
            var hash = row.chainedTo(head.hash(), seq);
            insert(seq, row, head.hash(), hash);
            head = new Head(seq, hash);
        }
        jdbc.sql("update access.trail_head set seq = :seq, hash = :hash")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private void insert(long seq, TrailRow row, byte[] previous, byte[] hash) {
        jdbc.sql("""
                insert into access.trail (seq, at, account_id, actor_name, actor_title, role, unit_path, verb, object,
                    detail, result, request, source, previous_hash, hash)
                values (:seq, :at, :account, :name, :title, :role, :unit, :verb, :object,
                    :detail, :result, :request, :source, :previous, :hash)
                """)
                .param("seq", seq)
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("account", row.account())
                .param("name", row.actorName())
                .param("title", row.actorTitle())
                .param("role", row.role())
                .param("unit", row.unit())
                .param("verb", row.verb())
                .param("object", row.object())
                .param("detail", row.detail())
                .param("result", row.result())
                .param("request", row.request())
                .param("source", row.source())
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    Head head() {
        return jdbc.sql("select seq, hash from access.trail_head").query(TrailStore::readHead).single();
    }

    /** Every row in the order of the chain, a part at a time. */
    void inOrder(Consumer<Chained> reader) {
        var last = 0L;
        for (var part = after(last); !part.isEmpty(); part = after(last)) {
            part.forEach(reader);
            last = part.getLast().seq();
        }
    }

    private List<Chained> after(long seq) {
        return jdbc.sql("select * from access.trail where seq > :seq order by seq limit 5000")
                .param("seq", seq)
                .query(TrailStore::readChained)
                .list();
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), row.getBytes("hash"));
    }

    private static Chained readChained(ResultSet row, int number) throws SQLException {
        return new Chained(row.getLong("seq"), row.getBytes("previous_hash"), row.getBytes("hash"), readRow(row));
    }

    private static TrailRow readRow(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("account_id"),
                row.getString("actor_name"), row.getString("actor_title"), row.getString("role"),
                row.getString("unit_path"), row.getString("verb"), row.getString("object"), row.getString("detail"),
                row.getString("result"), row.getString("request"), row.getString("source"));
    }
}
