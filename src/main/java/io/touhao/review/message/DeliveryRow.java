package io.touhao.review.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A delivery as the administrator's list shows it; what it says is not shown. */
public record DeliveryRow(
        long id, String channel, String receiver, String subject, String state, int attempts, String failure,
        Instant made, Optional<Instant> sent) {

    static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"), Channel.Kind.valueOf(row.getString("channel")).title(),
                row.getString("receiver_name"), row.getString("subject"), row.getString("state"),
                row.getInt("attempts"), row.getString("failure"), instant(row, "made_at").orElseThrow(),
                instant(row, "sent_at"));
    }

    /** The word of its state. */
    String stateWord() {
        return switch (state) {
            case "SENT" -> "已送达";
            case "DEAD" -> "已放弃";
            default -> attempts > 0 ? "重试中" : "待发";
        };
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
