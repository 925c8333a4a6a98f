package io.touhao.report.web;

import io.touhao.commitment.Ledger.ToDo;
import io.touhao.commitment.Pauses;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.report.circular.CircularsWaiting;
import io.touhao.review.assessment.ObjectionsWaiting;
import io.touhao.review.order.OrdersWaiting;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Sheets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for the viewer beyond the commitments of the own post: the strip at the top of the home page. */
@Component
class Decisions {

    private final Pauses pauses;
    private final OrdersWaiting orders;
    private final ObjectionsWaiting objections;
    private final CircularsWaiting circulars;
    private final Rounds rounds;
    private final Sheets sheets;

    Decisions(
            Pauses pauses, OrdersWaiting orders, ObjectionsWaiting objections, CircularsWaiting circulars, Rounds rounds,
            Sheets sheets) {
        this.pauses = pauses;
        this.orders = orders;
        this.objections = objections;
        this.circulars = circulars;
        this.rounds = rounds;
        this.sheets = sheets;
    }

    /** So many of one sort, and where they are worked off. */
    record Decision(String title, long count, String address) {}

    /** Those that there are; what stands in the to-do list of officers is left to it. */
    List<Decision> of(Actor actor, ToDo toDo) {
        return Stream.of(claims(actor, toDo), pauses(actor), signing(actor), oversight(actor))
                .flatMap(parts -> parts)
                .filter(one -> one.count() > 0)
                .toList();
    }

    private static Stream<Decision> claims(Actor actor, ToDo toDo) {
        return !actor.is(Role.LEADER, Role.SUPERVISOR) ? Stream.of() : Stream.of(
                new Decision("办结申报待审核", toDo.toReview().figure().value(), "/ledger?" + toDo.toReview().figure().query()),
                new Decision("延期申请待答复", toDo.toDecide().figure().value(), "/ledger?" + toDo.toDecide().figure().query()));
    }

    private Stream<Decision> pauses(Actor actor) {
        if (!actor.is(Role.LEADER, Role.SUPERVISOR, Role.CITY_OFFICER)) {
            return Stream.of();
        }
        var waiting = pauses.waiting(actor);
        return waiting.stream().limit(1).map(first -> new Decision(
                "暂停申请待批准", waiting.size(), "/commitments/%d/pause".formatted(first.commitment().value())));
    }

    private Stream<Decision> signing(Actor actor) {
        var answers = new Decision("督办单待签收或答复", orders.toAnswer(actor), "/orders?mine=1");
        if (!actor.is(Role.LEADER, Role.SUPERVISOR, Role.CITY_OFFICER)) {
            return Stream.of(answers);
        }
        return Stream.of(
                answers,
                new Decision("督办单待签发", orders.toSign(actor), "/orders?state=DRAFTED&issued=1"),
                new Decision("督办单答复待核验", orders.toVerify(actor), "/orders?state=ANSWERED&issued=1"));
    }

    private Stream<Decision> oversight(Actor actor) {
        var own = rounds.running(actor).map(round -> sheets.waiting(actor, round.id())).orElse(0);
        var reports = new Decision("调度表待报送或审核", own, "/dispatch");
        if (!actor.is(Role.LEADER, Role.SUPERVISOR)) {
            return Stream.of(reports);
        }
        var open = objections.of(actor);
        return Stream.of(
                reports,
                new Decision("异议待复核", open.size(), open.isEmpty() ? "" : "/objections/" + open.getFirst().value()),
                new Decision("通报待签发", circulars.toIssue(actor), "/circulars?state=DRAFT"));
    }
}
