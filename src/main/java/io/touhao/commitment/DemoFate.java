package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.quantity.Algebra;
import io.touhao.page.Refused;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What becomes of one commitment in the demo, by chance but alike on every machine: the moves are the aggregate's own,
 * so that nothing comes out that people could not have done.
 */
final class DemoFate {

    private final Actor owner;
    private final Actor reviewer;
    private final LocalDate today;
    private final Instant now;
    private final Instant taken;
    private final Random chance;
    private final List<CommitmentEvent> events = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private Commitment commitment;
    private Optional<Asked> asked = Optional.empty();

    /** A later due day that was asked for. */
    record Asked(LocalDate from, LocalDate until, String reason, Extension.State answer) {}

    DemoFate(Commitment issued, Instant handed, Actor owner, Actor reviewer, LocalDate today, Instant now) {
        this.commitment = issued;
        this.chance = new Random((issued.unit() + issued.promise().number()).hashCode() * 31L + 7);
        this.owner = owner;
        this.reviewer = reviewer;
        this.today = today;
        this.taken = earlier(handed.plus(1 + Math.floorMod(issued.unit().hashCode(), 4), ChronoUnit.DAYS), now);
        this.now = lived(issued, now);
    }

    /** Lives as far as chance takes it. */
    DemoFate live() {
        var luck = chance.nextInt(100);
        if (luck < 4) {
            return this;
        }
        move(owner, commitment.acknowledge(owner, taken), new CommitmentEvent.Acknowledged());
        if (luck < 10) {
            return this;
        }
        report(isAhead(luck));
        if (isAhead(luck) || isDueOrFinished() && luck < 90) {
            finish(luck);
        } else if (luck >= 90 && luck < 96) {
            askForTime(luck);
        } else if (luck == 96 && commitment.unit().depth() == 3 && commitment.promise().target().kind().algebra() == Algebra.EACH) {
            takeBack();
        } else if (luck >= 97 && !commitment.promise().target().kind().accumulates()) {
            giveBack();
        }
        return this;
    }

    Actor owner() {
        return owner;
    }

    Actor reviewer() {
        return reviewer;
    }

    /** When the owner took it, and when the rest was done. */
    Instant taken() {
        return taken;
    }

    Instant lived() {
        return now;
    }

    boolean isExtended() {
        return asked.filter(one -> one.answer() == Extension.State.GRANTED).isPresent();
    }

    Optional<Asked> asked() {
        return asked;
    }

    /** What was due before today was mostly done in the days before, the rest lately. */
    private Instant lived(Commitment issued, Instant today) {
        var due = issued.promise().due().next();
        var nature = Math.floorMod((issued.promise().number() + issued.unit()).hashCode(), 48);
        if (!(issued.promise().due() instanceof Due.By) || !due.isBefore(this.today) || nature < 12) {
            return today;
        }
        var day = due.minusDays(nature % 12).atTime(2, nature).toInstant(ZoneOffset.UTC);
        return day.isAfter(taken) ? day : taken;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Commitment commitment() {
        return commitment;
    }

    Actor lastActor() {
        return actors.getLast();
    }

    boolean isMoved() {
        return !actors.isEmpty();
    }

    /** Whether something must prove it. */
    boolean needsEvidence() {
        return events.stream().anyMatch(CommitmentEvent.CompletionClaimed.class::isInstance);
    }

    List<History.Entry> entries() {
        var entries = new ArrayList<History.Entry>();
        for (var index = 0; index < events.size(); index++) {
            entries.add(new History.Entry(actors.get(index), commitment.id(), events.get(index)));
        }
        return entries;
    }

    /** Where two levels review, some are ahead of the rest and wait for the second. */
    private boolean isAhead(int luck) {
        return luck >= 90 && luck < 94 && commitment.reviews().size() > 1 && commitment.promise().target().goal().isPresent();
    }

    private void report(boolean ahead) {
        var target = commitment.promise().target();
        var done = commitment.progress().isRead() ? commitment.progress().done() : ahead ? target.goal() : done(target);
        var text = done.map(figure -> "累计完成 " + new Amount(figure, target.goalUnit()) + "。").orElse("按方案推进，已部署到人。");
        var problems = chance.nextInt(3) == 0 ? "个别环节进度偏慢，需进一步压实责任。" : "";
        var report = new ProgressReport(done, text, problems, "按月调度，逐项推进。", List.of());
        move(owner, commitment.report(owner, report, now), new CommitmentEvent.Reported(
                done, target.goalUnit(), report.text(), report.problems(), report.nextSteps(), List.of()));
    }

    /** Claimed by most of those that are due or finished, and closed out for most of those. */
    private void finish(int luck) {
        try {
            move(owner, commitment.claimCompletion(owner, 1, now), new CommitmentEvent.CompletionClaimed("目标已完成，申请销号。"));
        } catch (Refused notReached) {
            return;
        }
        if (!commitment.isLastReview()) {
            var turn = commitment.turn();
            move(reviewer, commitment.verify(reviewer, List.of(), now), new CommitmentEvent.Verified(
                    turn, commitment.reviews().getLast(), "材料齐全，同意。"));
        } else if (luck < 84) {
            move(reviewer, commitment.closeOut(reviewer, List.of(), now), new CommitmentEvent.ClosedOut("同意销号。"));
            fallBack(luck);
        }
    }

    /** Of what was closed out, a little did not stand: part of it had been counted twice. */
    private void fallBack(int luck) {
        var target = commitment.promise().target();
        var before = commitment.progress().done();
        if (luck < 78 || commitment.progress().isRead() || target.goal().isEmpty() || before.filter(figure -> figure.signum() > 0).isEmpty()) {
            return;
        }
        var figure = before.get().multiply(new BigDecimal("0.9")).setScale(before.get().scale(), RoundingMode.DOWN);
        move(owner, commitment.correct(owner, figure, "复核时剔除重复计入的部分", now),
                new CommitmentEvent.Corrected(before, figure, target.goalUnit(), "复核时剔除重复计入的部分"));
        if (commitment.state() instanceof CommitmentState.Reopened reopened) {
            actors.add(owner);
            events.add(new CommitmentEvent.Reopened(
                    reopened.cause(), before, Optional.of(figure), target.goalUnit(), Optional.empty()));
        }
    }

    /** A part cannot be due after the whole, so only the province's own get more time. */
    private void askForTime(int luck) {
        if (commitment.unit().depth() > 1 || !(commitment.promise().due() instanceof Due.By by)) {
            return;
        }
        var until = by.next().plusDays(30);
        var reason = "配套文件仍在征求意见，需顺延后一并出台。";
        move(owner, commitment, new CommitmentEvent.ExtensionAsked(by.next(), until, reason));
        var answer = luck < 92 ? Extension.State.ASKED : luck < 95 ? Extension.State.GRANTED : Extension.State.REFUSED;
        asked = Optional.of(new Asked(by.next(), until, reason, answer));
        switch (answer) {
            case GRANTED -> move(reviewer, commitment.dueBy(until),
                    new CommitmentEvent.ExtensionGranted(by.next(), until, "同意顺延，不再延期。"));
            case REFUSED -> move(reviewer, commitment, new CommitmentEvent.ExtensionRefused(until, "时限由方案规定，请按期完成。"));
            default -> { }
        }
    }

    private void takeBack() {
        var reason = "此项改由市级统一组织，县级不再单独承担。";
        move(reviewer, commitment.withdraw(reviewer, reason, now), new CommitmentEvent.Withdrawn(reason));
    }

    private void giveBack() {
        var reason = "进展情况没有写明完成了哪些工作，请补充后重报。";
        var clause = commitment.promise().origin().citation();
        move(reviewer, commitment.returnIt(reviewer, reason, clause, now), new CommitmentEvent.Returned(reason, clause));
    }

    /** What is finished by its figure, or is near its day, or was quick. */
    private boolean isDueOrFinished() {
        var promise = commitment.promise();
        var target = promise.target();
        if (!(promise.due() instanceof Due.By by)) {
            return false;
        }
        return target.goal().isPresent() && (target.kind().accumulates() || target.kind() == Kind.DELIVERABLE)
                ? commitment.progress().done().filter(target::isKeptBy).isPresent()
                : by.next().isBefore(today) ? chance.nextInt(10) < 7 : target.goal().isEmpty() && chance.nextInt(6) == 0;
    }

    private Optional<BigDecimal> done(Target target) {
        return switch (target.kind()) {
            case AMOUNT, COUNT_EVENTS, COUNT_DISTINCT, COVERAGE -> target.goal().map(this::soFar);
            case GROWTH, RATE, LEVEL -> target.goal().map(goal -> near(goal, target.tolerance()));
            case RANK -> target.goal().map(place -> place.subtract(BigDecimal.valueOf(chance.nextInt(2))));
            case DELIVERABLE -> target.goal().map(whole -> isDueOrLucky() ? whole : BigDecimal.ZERO);
            case RECURRENCE -> target.goal();
            case STANDING, TREND, COMPARISON, DEADLINE, STANDING_DUTY -> Optional.empty();
        };
    }

    private boolean isDueOrLucky() {
        return chance.nextInt(100) < (commitment.promise().due().next().isBefore(today) ? 55 : 40);
    }

    /** A little more or less than pro-rata progress would have it; each unit is quick or slow by nature. */
    private BigDecimal soFar(BigDecimal goal) {
        var due = commitment.promise().due().next();
        var from = commitment.promise().from();
        var proRata = due.isBefore(from) ? BigDecimal.valueOf(100) : new Term(from, due).proRata(today);
        var pace = 88 + Math.floorMod(commitment.unit().parent().hashCode() / 7, 15) + chance.nextInt(14) - 4;
        return goal.multiply(proRata).multiply(BigDecimal.valueOf(pace))
                .divide(BigDecimal.valueOf(10_000), Math.max(0, goal.scale()), RoundingMode.HALF_UP)
                .min(goal);
    }

    private BigDecimal near(BigDecimal goal, BigDecimal tolerance) {
        var steps = BigDecimal.valueOf(chance.nextInt(9) - 2).movePointLeft(1);
        return goal.setScale(Math.max(1, goal.scale()), RoundingMode.HALF_UP).subtract(tolerance).add(steps);
    }

    private void move(Actor actor, Commitment after, CommitmentEvent event) {
        commitment = after;
        actors.add(actor);
        events.add(event);
    }
}
