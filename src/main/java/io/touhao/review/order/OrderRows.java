package io.touhao.review.order;

import io.touhao.directory.OfficeId;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.review.order.SupervisionOrder.Answer;
import io.touhao.review.order.SupervisionOrder.Grounds;
import io.touhao.review.order.SupervisionOrder.Issuer;
import io.touhao.review.order.SupervisionOrder.Judgement;
import io.touhao.review.order.SupervisionOrder.Served;
import io.touhao.review.order.SupervisionOrder.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads rows of {@code review.supervision_order}. */
final class OrderRows {

    private OrderRows() {}

    static SupervisionOrder order(ResultSet row) throws SQLException {
        return new SupervisionOrder(
                new OrderId(row.getLong("id")), row.getInt("version"), number(row),
                Colour.valueOf(row.getString("colour")), instant(row, "red_at"),
                OrderState.valueOf(row.getString("state")), instant(row, "state_at").orElseThrow(), issuer(row),
                served(row), new Grounds(row.getString("rule"), row.getString("grounds")), row.getString("subject"),
                row.getString("requirement"), row.getInt("days"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), stamp(row, "drafted").orElseThrow(),
                stamp(row, "issued"), stamp(row, "acknowledged"), answer(row), judgement(row));
    }

    private static Optional<OrderNumber> number(ResultSet row) throws SQLException {
        var serial = row.getInt("serial");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new OrderNumber(row.getString("word"), row.getInt("year"), serial));
    }

    private static Issuer issuer(ResultSet row) throws SQLException {
        return new Issuer(
                UnitPath.of(row.getString("issuer_path")), row.getString("issuer_name"),
                Optional.ofNullable(row.getObject("issuer_post", Long.class)).map(PostId::new),
                row.getString("issuer_office"), row.getString("word"));
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                UnitPath.of(row.getString("unit_path")), row.getString("unit_name"),
                new OfficeId(row.getLong("office_id")), row.getString("office_name"),
                new PostId(row.getLong("post_id")), row.getString("post_name"), row.getString("person_name"));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var by = row.getString("answered_by");
        var account = row.getLong("answer_account");
        var cause = row.getString("answer");
        var remedy = row.getString("remedy");
        return instant(row, "answered_at").map(at -> new Answer(at, by, account, cause, remedy));
    }

    private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
        var by = row.getString("judged_by");
        var words = row.getString("judgement");
        return instant(row, "judged_at").map(at -> new Judgement(at, by, words));
    }

    private static Optional<Stamp> stamp(ResultSet row, String what) throws SQLException {
        var by = row.getString(what + "_by");
        return instant(row, what + "_at").map(at -> new Stamp(at, by));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
