package io.touhao.review.order.web;

import io.touhao.review.order.OrderDeed;
import io.touhao.review.order.OrderDetail;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An order with what it is about, what happened, and what the caller may do now. */
record OrderDetailBody(
        OrderBody order, List<Item> commitments, List<File> evidence, List<Step> steps, Set<OrderDeed> deeds) {

    record Item(long commitment, String number, String title, String goal, String doneThen, String signalThen) {}

    record File(long evidence, String name) {}

    record Step(Instant at, String actor, String kind, String detail) {}

    static OrderDetailBody of(OrderDetail detail) {
        return new OrderDetailBody(
                OrderBody.of(detail.order()),
                detail.items().stream().map(item -> new Item(
                        item.commitment().value(), item.number(), item.title(), item.goal(), item.done(),
                        item.signal().name())).toList(),
                detail.evidence().stream().map(file -> new File(file.evidence().value(), file.name())).toList(),
                detail.steps().stream().map(step -> new Step(
                        step.at(), step.actor(), step.kind().name(), step.detail())).toList(),
                detail.deeds());
    }
}
