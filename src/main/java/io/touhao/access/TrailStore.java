package io.touhao.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail's rows and the heads of its chains, one a lane. */
@Repository
class TrailStore {

    private static final String HEAD = "select lane, seq, hash, rows from access.trail_head ";

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last row of a lane, its chain value, and how many rows the lane has. */
    record Head(String lane, long seq, byte[] hash, long rows) {

        static Head none(String lane) {
            return new Head(lane, 0, new byte[32], 0);
        }

        Head followedBy(long next, byte[] value) {
            return new Head(lane, next, value, rows + 1);
        }
    }

    /** A row as it stands in storage, with its place in the chain. */
    record Chained(String lane, long seq, byte[] previous, byte[] hash, TrailRow row) {}

    /** Appends the rows in a common lane that nobody else holds, or waits for one. */
    void append(List<TrailRow> rows) {
        var free = jdbc.sql(HEAD + "where lane like 'common %' order by random() limit 1 for update skip locked");
        append(free.query(TrailStore::readHead).optional().orElseGet(() -> held("common 1").orElseThrow()), rows);
    }

    /** Appends the rows in this lane, which is nobody else's meanwhile. */
    void append(String lane, List<TrailRow> rows) {
        append(held(lane).orElseGet(() -> open(lane)), rows);
    }

    private Optional<Head> held(String lane) {
        return jdbc.sql(HEAD + "where lane = :lane for update").param("lane", lane).query(TrailStore::readHead).optional();
    }

    private Head open(String lane) {
        var head = Head.none(lane);
        jdbc.sql("insert into access.trail_head (lane, seq, hash, rows) values (:lane, 0, :hash, 0)")
                .param("lane", lane)
                .param("hash", head.hash())
                .update();
        return head;
    }

    private void append(Head held, List<TrailRow> rows) {
        var head = held;
        for (var row : rows) {
            var seq = jdbc.sql("select nextval('access.trail_seq')").query(Long.class).single();
            var hash = row.chainedTo(head.hash(), seq);
            insert(head, seq, row, hash);
            head = head.followedBy(seq, hash);
        }
        jdbc.sql("update access.trail_head set seq = :seq, hash = :hash, rows = :rows where lane = :lane")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("rows", head.rows())
                .param("lane", head.lane())
                .update();
    }

    private void insert(Head head, long seq, TrailRow row, byte[] hash) {
        jdbc.sql("""
                insert into access.trail (seq, at, account_id, actor_name, actor_title, role, unit_path, verb, object,
                    detail, result, request, source, lane, previous_hash, hash)
                values (:seq, :at, :account, :name, :title, :role, :unit, :verb, :object,
                    :detail, :result, :request, :source, :lane, :previous, :hash)
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
                .param("lane", head.lane())
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
    }

    List<Head> heads() {
        return jdbc.sql(HEAD + "order by lane").query(TrailStore::readHead).list();
    }

    /** How many rows there are. */
    long rows() {
        return heads().stream().mapToLong(Head::rows).sum();
    }

    /** One value over the heads of all lanes: whoever keeps a copy of it outside can tell whether a lane was written anew. */
    byte[] headsTogether() {
        var together = new Sm3();
        heads().forEach(head -> together.field(head.lane()).field(head.rows()).field(head.hash()));
        return together.hash();
    }

    /** Every row in the order of writing, a part at a time. */
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
        return new Head(row.getString("lane"), row.getLong("seq"), row.getBytes("hash"), row.getLong("rows"));
    }

    private static Chained readChained(ResultSet row, int number) throws SQLException {
        return new Chained(
                row.getString("lane"), row.getLong("seq"), row.getBytes("previous_hash"), row.getBytes("hash"), readRow(row));
    }

    private static TrailRow readRow(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("account_id"),
                row.getString("actor_name"), row.getString("actor_title"), row.getString("role"),
                row.getString("unit_path"), row.getString("verb"), row.getString("object"), row.getString("detail"),
                row.getString("result"), row.getString("request"), row.getString("source"));
    }
}
