package io.touhao.review.message.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.message.ChannelChoice;
import java.util.Optional;

/**
 * One's own channels as their page shows them.
 *
 * @param mayCalendar whether there are due days of a person to subscribe to
 * @param calendar whole address of a calendar opened just now, told this once
 * @param mails whether a mail server is configured
 * @param told what has just been done
 */
record ChannelsPage(
        ChannelChoice choice, boolean mayCalendar, boolean hasCalendar, Optional<String> calendar, boolean mails, String told) {

    Heading heading() {
        return Heading.of("接收方式", "messages").under(new Link("消息", "/messages"))
                .facts("站内消息总会收到；这里选站外还用什么");
    }
}
