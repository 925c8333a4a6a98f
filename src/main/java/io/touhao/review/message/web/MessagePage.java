package io.touhao.review.message.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.message.InboxMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;

/** One message as its page shows it. */
record MessagePage(InboxMessage message, LocalDateTime now, ZoneId zone) {

    Heading heading() {
        return Heading.of(message.subject(), "messages")
                .under(new Link("消息", "/messages"))
                .facts("%s · %s · %s".formatted(message.kind().title(), message.teller(), moment(message.told())));
    }

    String receipt() {
        return message.read().map(at -> moment(at) + " " + message.reader()).orElse(moment(now.atZone(zone).toInstant()));
    }

    String due() {
        return message.due().map(day -> Dates.inYear(day, Year.from(now))).orElse("");
    }

    private String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(now));
    }
}
