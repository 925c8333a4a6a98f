package io.touhao.review.message;

import io.touhao.page.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a delivery says. */
final class DigestText {

    private static final int LISTED = 20;

    private DigestText() {}

    static String subject(LocalDate day, int count) {
        return "%s 消息 %d 条".formatted(Dates.full(day), count);
    }

    /** One line a message, at most twenty. */
    static String of(List<Outbox.Told> messages, String root) {
        var lines = messages.stream()
                .limit(LISTED)
                .map(message -> "· " + message.subject())
                .collect(Collectors.joining("\n"));
        var rest = messages.size() > LISTED ? "\n等 %d 条。".formatted(messages.size()) : "";
        return "%s%s\n\n查看：%s/messages".formatted(lines, rest, root);
    }

    static String single(Outbox.Told message, String root) {
        var text = message.text().isBlank() ? "" : message.text() + "\n\n";
        return "%s办理：%s%s".formatted(text, root, message.address());
    }
}
