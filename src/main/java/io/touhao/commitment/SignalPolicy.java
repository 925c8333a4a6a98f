package io.touhao.commitment;

import io.touhao.indicator.judgement.Verdict;
import io.touhao.page.Signal;
import io.touhao.quantity.Term;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides the light of a commitment on a day, by a rule that is data: {@code packs/signals/}.
 *
 * <p>In this order: closed out; paused, unless it waits for review; overdue; near; behind pro-rata progress, or below the level promised; nothing
 * reported yet, or only words where a figure was promised; on track.
 */
final class SignalPolicy {

    private static final Light PAUSED = new Light(Signal.PAUSED, SignalCause.PAUSED);

    private final SignalRule rule;
    private final LocalDate today;
    private final LocalDate nearUntil;

    SignalPolicy(SignalRule rule, WorkingDays calendar, LocalDate today) {
        this.rule = rule;
        this.today = today;
        this.nearUntil = calendar.after(today, rule.nearWorkingDays());
    }

    /** A light and why. */
    record Light(Signal signal, SignalCause cause) {}

    Light light(Commitment commitment, boolean stopped) {
        var promise = commitment.promise();
        return stopped && isStoppable(commitment.state().name()) ? PAUSED : light(
                commitment.state().name(), promise.target(), promise.from(), promise.due(),
                commitment.progress().done(), commitment.progress().isReported(),
                commitment.progress().reading().map(reading -> reading.verdict().outcome()));
    }

    Light light(CommitmentStore.Lamp lamp, boolean stopped) {
        return stopped && isStoppable(lamp.state()) ? PAUSED : light(lamp.state(), lamp.target(), lamp.from(), lamp.due(), lamp.done(), lamp.reported(), lamp.verdict());
    }

    private static boolean isStoppable(CommitmentState.Name state) {
        return state.isWorkedOn();
    }

    Light light(
            CommitmentState.Name state, Target target, LocalDate from, Due due, Optional<BigDecimal> done,
            boolean reported) {
        return light(state, target, from, due, done, reported, Optional.empty());
    }

    /**
     * The light of a commitment.
     *
     * @param verdict what records come to, where they give the figure
     */
    Light light(
            CommitmentState.Name state, Target target, LocalDate from, Due due, Optional<BigDecimal> done,
            boolean reported, Optional<Verdict.Outcome> verdict) {
        if (state == CommitmentState.Name.CLOSED_OUT) {
            return new Light(Signal.DONE, SignalCause.CLOSED);
        }
        if (!state.isOpen()) {
            return new Light(Signal.NONE, SignalCause.WITHDRAWN);
        }
        if (!(due instanceof Due.Standing) && due.next().isBefore(today)) {
            return new Light(rule.overdue(), SignalCause.OVERDUE);
        }
        if (!(due instanceof Due.Standing) && !due.next().isAfter(nearUntil)) {
            return new Light(rule.near(), SignalCause.NEAR);
        }
        if (!reported || target.kind().isMeasured() && done.isEmpty()) {
            return new Light(Signal.NONE, SignalCause.UNREPORTED);
        }
        return done.filter(figure -> isBehind(target, from, due.next(), figure, verdict)).isPresent()
                ? new Light(rule.behind(), SignalCause.BEHIND)
                : new Light(Signal.GREEN, SignalCause.ON_TRACK);
    }

    /** Behind: below pro-rata by more than the rule allows, above it for a ceiling, or below the promised level. */
    private boolean isBehind(
            Target target, LocalDate from, LocalDate due, BigDecimal done, Optional<Verdict.Outcome> verdict) {
        var ahead = target.exactShare(done).map(share -> share.subtract(proRata(from, due)));
        var behind = target.bound().isCeiling() ? ahead : ahead.map(BigDecimal::negate);
        return behind.map(points -> points.compareTo(rule.behindPoints()) > 0)
                .orElseGet(() -> !target.kind().accumulates() && target.kind() != Kind.RECURRENCE
                        && verdict.map(Verdict.Outcome.MISSED::equals).orElseGet(() -> !target.isKeptBy(done)));
    }

    private BigDecimal proRata(LocalDate from, LocalDate due) {
        return due.isBefore(from) ? BigDecimal.valueOf(100) : new Term(from, due).proRata(today);
    }
}
