package io.touhao.review.order.web;

import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.review.order.Interview;

/** The list of interviews as its page shows it. */
record InterviewsPage(ListPage<Interview> list) {

    Heading heading() {
        return Heading.of("约谈", "dispatch").child("interviews")
                .facts("共 %s 次".formatted(Figures.count(list.total().count())));
    }
}
