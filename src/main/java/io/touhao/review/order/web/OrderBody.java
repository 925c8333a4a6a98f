package io.touhao.review.order.web;

import io.touhao.review.order.OrderNumber;
import io.touhao.review.order.SupervisionOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A supervision order as programs read it. Empty texts and nulls stand for what has not happened. */
record OrderBody(
        long id, int version, String number, String colour, String state, Instant stateAt, String issuer, String unit,
        String unitName, String office, String person, String rule, String grounds, String subject, String requirement,
        int days, @Nullable LocalDate due, String cause, String remedy, String judgement) {

    static OrderBody of(SupervisionOrder order) {
        return new OrderBody(
                order.id().value(), order.version(), order.number().map(OrderNumber::text).orElse(""),
                order.colour().name(), order.state().name(), order.stateAt(), order.issuer().unit().value(),
                order.served().unit().value(), order.served().unitName(), order.served().officeName(),
                order.served().person(), order.grounds().rule(), order.grounds().words(), order.subject(),
                order.requirement(), order.days(), order.due().orElse(null),
                order.answer().map(SupervisionOrder.Answer::cause).orElse(""),
                order.answer().map(SupervisionOrder.Answer::remedy).orElse(""),
                order.judgement().map(SupervisionOrder.Judgement::words).orElse(""));
    }
}
