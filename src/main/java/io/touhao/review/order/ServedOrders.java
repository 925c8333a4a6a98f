package io.touhao.review.order;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders that were served on units in a period, whatever became of them since. */
@Repository
@Transactional(readOnly = true)
public class ServedOrders {

    private final JdbcClient jdbc;

    ServedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An order as it was served.
     *
     * @param commitments what it is about
     */
    public record Served(OrderId id, UnitPath unit, List<Long> commitments) {}

    /** What was issued to a unit or one below it from a moment on and before another, as far as the caller's scope shows. */
    public List<Served> in(UnitPath root, Instant from, Instant until) {
        return jdbc.sql("""
                        select o.id, o.unit_path, array(select commitment_id from review.order_commitment c
                            where c.order_id = o.id order by place) as commitments
                        from review.supervision_order o
                        where o.unit_path <@ :root::public.ltree and o.issued_at >= :from and o.issued_at < :until
                        order by o.id""")
                .param("root", root.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Served(
                        new OrderId(row.getLong("id")), UnitPath.of(row.getString("unit_path")),
                        Arrays.asList((Long[]) row.getArray("commitments").getArray())))
                .list();
    }
}
