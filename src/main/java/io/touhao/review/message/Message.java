package io.touhao.review.message;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something told to a post or person (消息).
 *
 * @param subject one line, in the words of the trade
 * @param text what more there is to say; may be empty
 * @param address path of the page it opens: {@code /commitments/12}
 * @param due by when something is to be done
 * @param urgent whether channels outside are told at once, and not in the day's digest
 * @param once key under which it is told at most once
 */
public record Message(
        Recipient to, MessageKind kind, String subject, String text, String address, Optional<LocalDate> due,
        boolean urgent, Optional<String> once) {

    public Message {
        if (subject.isBlank() || !address.startsWith("/")) {
            throw new IllegalArgumentException("a message needs a subject and a page: '%s' at '%s'".formatted(subject, address));
        }
    }

    /** A message for the digest; what else it has is said after. */
    public static Message of(Recipient to, MessageKind kind, String subject, String address) {
        return new Message(to, kind, subject, "", address, Optional.empty(), false, Optional.empty());
    }

    public Message saying(String more) {
        return new Message(to, kind, subject, more, address, due, urgent, once);
    }

    public Message due(LocalDate day) {
        return new Message(to, kind, subject, text, address, Optional.of(day), urgent, once);
    }

    public Message urgently() {
        return new Message(to, kind, subject, text, address, due, true, once);
    }

    /** Told at most once under this key: {@code reminder/1234/2023-09-18}. */
    public Message once(String key) {
        return new Message(to, kind, subject, text, address, due, urgent, Optional.of(key));
    }
}
