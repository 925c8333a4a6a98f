package io.touhao.review.order;

import io.touhao.directory.Actor;
import io.touhao.directory.OfficeId;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A supervision order (督办单): a unit above asks a unit below to answer for what is late, within working days.
 *
 * <p>Its moves guard themselves and answer with the order as it is afterwards, or throw {@link Refused}.
 *
 * @param number given when it is issued
 * @param subject what it is about, in one line
 * @param requirement what is asked for, one demand a line
 * @param days working days for the answer
 * @param due when the answer is due; set when it is issued
 * @param redSince since when it is red
 */
public record SupervisionOrder(
        OrderId id, int version, Optional<OrderNumber> number, Colour colour, Optional<Instant> redSince,
        OrderState state, Instant stateAt, Issuer issuer, Served served, Grounds grounds, String subject,
        String requirement, int days, Optional<LocalDate> due, Stamp drafted, Optional<Stamp> issued,
        Optional<Stamp> acknowledged, Optional<Answer> answer, Optional<Judgement> judgement) {

    private static final Set<Role> ISSUING =
            Set.of(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER);

    /** Who issues it; its post hears of the answer. */
    public record Issuer(UnitPath unit, String unitName, Optional<PostId> post, String office, String word) {}

    /** Whom it is served on: a post of the unit, and who serves it. */
    public record Served(
            UnitPath unit, String unitName, OfficeId office, String officeName, PostId post, String postName,
            String person) {}

    /** Why it is issued (依据): the rule's key, empty where it is by hand, and the words. */
    public record Grounds(String rule, String words) {

        public boolean isByRule() {
            return !rule.isEmpty();
        }
    }

    /** When something was done, and by whom. */
    public record Stamp(Instant at, String by) {}

    /** What the served unit answered: the cause, and how it is made good. */
    public record Answer(Instant at, String by, long account, String cause, String remedy) {}

    /** What the issuer said to the answer. */
    public record Judgement(Instant at, String by, String words) {}

    /** Its number, or what stands in its place before it is issued. */
    public String title() {
        return number.map(OrderNumber::text).orElse("督办单（待签发）");
    }

    /** Path of its page. */
    public String address() {
        return "/orders/" + id.value();
    }

    /** Whether the answer is owed and late on this day. */
    public boolean isOverdue(LocalDate today) {
        return state.owesAnswer() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /** Whether the actor acts for the issuing unit. */
    public boolean isIssuedThrough(Actor actor) {
        return ISSUING.contains(actor.role()) && actor.unit().equals(issuer.unit());
    }

    /** Whether the actor acts for the office it is served on. */
    public boolean isServedOn(Actor actor) {
        return actor.office().filter(served.office()::equals).isPresent();
    }

    SupervisionOrder issue(Actor actor, OrderNumber given, LocalDate answerDue, Instant at) {
        demandIssuer(actor, "签发");
        demandState("签发", OrderState.DRAFTED);
        return new SupervisionOrder(
                id, version, Optional.of(given), colour, redFrom(colour, at), OrderState.ISSUED, at, issuer, served,
                grounds, subject, requirement, days, Optional.of(answerDue), drafted,
                Optional.of(new Stamp(at, actor.name())), acknowledged, answer, judgement);
    }

    SupervisionOrder withdraw(Actor actor, Instant at) {
        demandIssuer(actor, "撤回");
        demandState("撤回", OrderState.DRAFTED);
        return in(OrderState.WITHDRAWN, at, acknowledged, answer, judgement);
    }

    SupervisionOrder acknowledge(Actor actor, Instant at) {
        demandServed(actor, "签收");
        demandState("签收", OrderState.ISSUED);
        return in(OrderState.ACKNOWLEDGED, at, Optional.of(new Stamp(at, actor.name())), answer, judgement);
    }

    SupervisionOrder answer(Actor actor, String cause, String remedy, Instant at) {
        demandServed(actor, "答复");
        demandState("答复", OrderState.ACKNOWLEDGED, OrderState.SENT_BACK);
        demandWord("cause", "原因", cause);
        demandWord("remedy", "整改措施", remedy);
        var said = new Answer(at, actor.name(), actor.account(), cause.strip(), remedy.strip());
        return in(OrderState.ANSWERED, at, acknowledged, Optional.of(said), judgement);
    }

    SupervisionOrder sendBack(Actor actor, String reason, LocalDate again, Instant at) {
        demandJudge(actor, "退回答复");
        demandState("退回答复", OrderState.ANSWERED);
        demandWord("reason", "退回原因", reason);
        var said = new Judgement(at, actor.name(), reason.strip());
        return in(OrderState.SENT_BACK, at, acknowledged, answer, Optional.of(said)).due(again);
    }

    /** Without evidence it is discharged by way of exception alone, with the reason for it. */
    SupervisionOrder discharge(Actor actor, String words, boolean proven, String exception, Instant at) {
        demandJudge(actor, "销单");
        demandState("销单", OrderState.ANSWERED);
        demandWord("words", "核验意见", words);
        if (!proven && exception.isBlank()) {
            throw new Refused(new OrderRefusal.Unproven(title()));
        }
        var said = new Judgement(at, actor.name(), words.strip());
        return in(OrderState.DISCHARGED, at, acknowledged, answer, Optional.of(said));
    }

    SupervisionOrder raise(String reason, LocalDate again, int workingDays, Instant at) {
        demandWord("reason", "升级理由", reason);
        if (!state.owesAnswer() || colour == Colour.RED) {
            throw new Refused(new OrderRefusal.WrongState("升级", title(), state, colour));
        }
        var graver = colour.raised();
        return new SupervisionOrder(
                id, version, number, graver, redFrom(graver, at), state, stateAt, issuer, served, grounds, subject,
                requirement, workingDays, Optional.of(again), drafted, issued, acknowledged, answer, judgement);
    }

    void demandIssuer(Actor actor, String verb) {
        if (!isIssuedThrough(actor) && actor.role() != Role.SYSTEM) {
            throw new Refused(new OrderRefusal.NotIssuer(verb, issuer.unitName()));
        }
    }

    private void demandServed(Actor actor, String verb) {
        if (!isServedOn(actor)) {
            throw new Refused(new OrderRefusal.NotServed(verb, served.officeName(), served.person()));
        }
    }

    private void demandJudge(Actor actor, String verb) {
        demandIssuer(actor, verb);
        if (answer.filter(said -> said.account() == actor.account()).isPresent()) {
            throw new Refused(new OrderRefusal.JudgeAnswered(verb, actor.name()));
        }
    }

    private void demandState(String verb, OrderState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Refused(new OrderRefusal.WrongState(verb, title(), state, colour));
        }
    }

    private static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new OrderRefusal.WordMissing(field, label));
        }
    }

    private Optional<Instant> redFrom(Colour now, Instant at) {
        return now == Colour.RED ? redSince.or(() -> Optional.of(at)) : Optional.empty();
    }

    private SupervisionOrder due(LocalDate day) {
        return new SupervisionOrder(
                id, version, number, colour, redSince, state, stateAt, issuer, served, grounds, subject, requirement,
                days, Optional.of(day), drafted, issued, acknowledged, answer, judgement);
    }

    private SupervisionOrder in(
            OrderState next, Instant at, Optional<Stamp> taken, Optional<Answer> said, Optional<Judgement> judged) {
        return new SupervisionOrder(
                id, version, number, colour, redSince, next, at, issuer, served, grounds, subject, requirement, days,
                due, drafted, issued, taken, said, judged);
    }
}
