package io.touhao.review.order;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An interview (约谈) with those who lead a unit, because of its red orders; recorded, and closed by hand.
 *
 * @param grounds why: 12 个月内 3 张红色督办单
 * @param orders the red orders that led to it
 * @param record what was held and said; none while it is open
 */
public record Interview(
        InterviewId id, int version, UnitPath issuer, String issuerName, UnitPath unit, String unitName,
        String grounds, List<OrderId> orders, Instant opened, Optional<Record> record) {

    public Interview {
        orders = List.copyOf(orders);
    }

    /** Record of the talk (约谈记录): when, by whom, with whom, what was said. */
    public record Record(LocalDate held, String by, String attended, String notes, Instant closed, String closedBy) {}

    /** Path of its page. */
    public String address() {
        return "/interviews/" + id.value();
    }

    public boolean isOpen() {
        return record.isEmpty();
    }

    /** Reads a row of {@code review.interview}. */
    static Interview read(ResultSet row) throws SQLException {
        return new Interview(
                new InterviewId(row.getLong("id")), row.getInt("version"), UnitPath.of(row.getString("issuer_path")),
                row.getString("issuer_name"), UnitPath.of(row.getString("unit_path")), row.getString("unit_name"),
                row.getString("grounds"),
                Arrays.stream((Long[]) row.getArray("orders").getArray()).map(OrderId::new).toList(),
                OrderRows.instant(row, "opened_at").orElseThrow(), record(row));
    }

    private static Optional<Record> record(ResultSet row) throws SQLException {
        var held = row.getObject("held_on", LocalDate.class);
        var by = row.getString("held_by");
        var attended = row.getString("attended_by");
        var notes = row.getString("notes");
        var closedBy = row.getString("closed_by");
        return OrderRows.instant(row, "closed_at").map(at -> new Record(held, by, attended, notes, at, closedBy));
    }
}
