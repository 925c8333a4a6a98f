package io.touhao.review.order.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.EvidenceId;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.order.Colour;
import io.touhao.review.order.OrderDraft;
import io.touhao.review.order.OrderId;
import io.touhao.review.order.Orders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Supervision orders for programs. A refusal is a problem document; every deed answers with the order as it is after. */
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class OrderResource {

    private final Orders orders;

    OrderResource(Orders orders) {
        this.orders = orders;
    }

    /** An order to be drawn up. */
    record Draft(List<Long> commitments, Colour colour, String requirement, int days, Optional<String> grounds) {

        Draft {
            demandNoGaps(commitments);
        }
    }

    /** The version that the caller has seen. */
    record Seen(int version) {}

    /** Words with a deed. */
    record Said(int version, Optional<String> words) {}

    /** What was checked, and why it is discharged although evidence is missing. */
    record Discharged(int version, Optional<String> words, Optional<String> exception) {}

    /** An answer, with evidence that was kept before. */
    record Answered(int version, Optional<String> cause, Optional<String> remedy, Optional<List<Long>> evidence) {

        Answered {
            evidence.ifPresent(OrderResource::demandNoGaps);
        }
    }

    private static void demandNoGaps(List<Long> keys) {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list of keys holds null");
        }
    }

    /** The open orders of the caller's unit and below, by due day. */
    @GetMapping
    List<OrderBody> open(@Parameter(hidden = true) Actor actor) {
        return orders.open(actor, actor.unit()).stream().map(OrderBody::of).toList();
    }

    @GetMapping("/{id}")
    OrderDetailBody order(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return OrderDetailBody.of(orders.order(actor, new OrderId(id)));
    }

    /** Draws one up (拟单). */
    @PostMapping
    OrderBody draw(@Parameter(hidden = true) Actor actor, @RequestBody Draft draft) {
        var commitments = draft.commitments().stream().map(CommitmentId::new).toList();
        return after(actor, orders.draw(
                actor, new OrderDraft(commitments, draft.colour(), draft.requirement(), draft.days(), draft.grounds().orElse(""))));
    }

    /** Issues it (签发). */
    @PostMapping("/{id}/issue")
    OrderBody issue(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Seen order) {
        orders.issue(actor, new OrderId(id), order.version());
        return after(actor, new OrderId(id));
    }

    /** Takes a draft back. */
    @PostMapping("/{id}/withdraw")
    OrderBody withdraw(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Seen order) {
        orders.withdraw(actor, new OrderId(id), order.version());
        return after(actor, new OrderId(id));
    }

    /** The served office takes it (签收). */
    @PostMapping("/{id}/acknowledge")
    OrderBody acknowledge(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Seen order) {
        orders.acknowledge(actor, new OrderId(id), order.version());
        return after(actor, new OrderId(id));
    }

    /** The served office answers (答复). */
    @PostMapping("/{id}/answer")
    OrderBody answer(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Answered order) {
        orders.answer(
                actor, new OrderId(id), order.version(), order.cause().orElse(""), order.remedy().orElse(""),
                order.evidence().orElse(List.of()).stream().map(EvidenceId::new).toList());
        return after(actor, new OrderId(id));
    }

    /** The issuer does not accept the answer. */
    @PostMapping("/{id}/send-back")
    OrderBody sendBack(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said order) {
        orders.sendBack(actor, new OrderId(id), order.version(), order.words().orElse(""));
        return after(actor, new OrderId(id));
    }

    /** The issuer accepts it and ends the order (销单). */
    @PostMapping("/{id}/discharge")
    OrderBody discharge(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Discharged order) {
        orders.discharge(
                actor, new OrderId(id), order.version(), order.words().orElse(""), order.exception().orElse(""));
        return after(actor, new OrderId(id));
    }

    /** The issuer makes it graver (升级). */
    @PostMapping("/{id}/raise")
    OrderBody raise(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said order) {
        orders.raise(actor, new OrderId(id), order.version(), order.words().orElse(""));
        return after(actor, new OrderId(id));
    }

    private OrderBody after(Actor actor, OrderId id) {
        return OrderBody.of(orders.order(actor, id).order());
    }
}
