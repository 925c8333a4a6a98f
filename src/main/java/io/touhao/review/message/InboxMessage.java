package io.touhao.review.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A message as it lies in an inbox.
 *
 * @param read when it was read, which is its receipt
 */
public record InboxMessage(
        long id, MessageKind kind, String subject, String text, String address, Optional<LocalDate> due,
        boolean urgent, Instant told, String teller, Optional<Instant> read, String reader) {

    /** Reads a row of {@code review.message}. */
    public static InboxMessage read(ResultSet row) throws SQLException {
        return new InboxMessage(
                row.getLong("id"), MessageKind.valueOf(row.getString("kind")), row.getString("subject"),
                row.getString("body"), row.getString("address"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), row.getBoolean("urgent"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getString("told_by"),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getString("read_by"));
    }

    public boolean isUnread() {
        return read.isEmpty();
    }
}
