package io.touhao.review.message;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the nightly run says. */
final class ReminderWords {

    private static final int NAMED = 5;

    private ReminderWords() {}

    /** To the post itself; nothing where nothing presses. */
    static Optional<Message> of(
            Recipient.OfPost to, List<LedgerRow> overdue, List<LedgerRow> near, List<LedgerRow> unacknowledged,
            LocalDate day) {
        var parts = new ArrayList<String>();
        part(parts, "逾期", overdue);
        part(parts, "临期", near);
        part(parts, "未签收", unacknowledged);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var rows = Stream.of(overdue, near, unacknowledged).flatMap(List::stream).distinct().toList();
        var address = overdue.isEmpty() && near.isEmpty() ? "/ledger?post=1&state=ISSUED" : "/ledger?post=1&near=1";
        return Optional.of(Message.of(to, MessageKind.DUE, String.join("、", parts), address)
                .saying(named(rows))
                .once("reminder/%d/%s".formatted(to.post().value(), day)));
    }

    /** To the post above. */
    static Message escalated(Recipient.OfPost to, Unit unit, List<LedgerRow> rows, int days, LocalDate day) {
        var first = rows.getFirst();
        return Message.of(to, MessageKind.ESCALATED,
                        "%s %d 项超过 %d 个工作日未答复".formatted(unit.name(), rows.size(), days),
                        rows.size() == 1 ? first.address() : "/ledger?unit=" + unit.path().code())
                .saying(named(rows))
                .once("escalated/%s/%d/%s".formatted(unit.path(), to.post().value(), day));
    }

    private static void part(List<String> parts, String word, List<LedgerRow> rows) {
        if (!rows.isEmpty()) {
            parts.add("%s %d 项".formatted(word, rows.size()));
        }
    }

    private static String named(List<LedgerRow> rows) {
        var first = rows.stream().limit(NAMED).map(LedgerRow::title).collect(Collectors.joining("；"));
        return rows.size() > NAMED ? "%s；等 %d 项。".formatted(first, rows.size()) : first + "。";
    }
}
