package io.touhao.review.order.web;

import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.order.Interview;
import io.touhao.review.order.OrderDetail;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** One interview as its page shows it. */
record InterviewPage(
        Interview interview, List<OrderDetail> orders, Actor actor, Done done, LocalDateTime now, ZoneId zone) {

    Heading heading() {
        return Heading.of("约谈 " + interview.unitName(), "dispatch").child("interviews")
                .under(new Link("约谈", "/interviews"))
                .facts("%s · %s触发 · %s".formatted(interview.grounds(),
                        Dates.full(interview.opened().atZone(zone).toLocalDate()),
                        interview.isOpen() ? "待约谈" : "已归档"));
    }

    boolean mayClose() {
        return interview.isOpen() && actor.unit().equals(interview.issuer());
    }

    String today() {
        return now.toLocalDate().toString();
    }
}
