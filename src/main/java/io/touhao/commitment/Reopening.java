package io.touhao.commitment;

import io.touhao.commitment.CommitmentState.Name;
import io.touhao.directory.Actor;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens again what rests on something that fell away (回潮): the commitment itself, and those above it that were claimed,
 * verified or closed out on its strength.
 *
 * <p>A sum rests on its parts: it reopens where they carried its goal together before, and do so no longer. What every
 * unit owes whole rests on every unit: it reopens where all below were closed out before. A weighted mean and a rank have
 * figures of their own and rest on nothing below.
 */
@Component
class Reopening {

    private final Moves moves;
    private final CommitmentStore store;
    private final History history;
    private final BeyondScope beyond;

    Reopening(Moves moves, CommitmentStore store, History history, BeyondScope beyond) {
        this.moves = moves;
        this.store = store;
        this.history = history;
        this.beyond = beyond;
    }

    /** The commitment without a piece of evidence: reopened where it was settled and a line is unmet only now. */
    Commitment without(
            Commitment commitment, Evidence gone, List<String> before, List<String> after, String reason) {
        var lost = after.stream().filter(line -> !before.contains(line)).toList();
        return commitment.state().name().isSettling() && !lost.isEmpty()
                ? commitment.reopen("佐证《%s》被撤回（%s），“%s”不再满足".formatted(
                        gone.name(), reason, String.join("”“", lost)), moves.now())
                : commitment;
    }

    /** Writes down that it reopened, if it did, and opens what rests on it above. */
    void tell(Commitment before, Commitment after) {
        if (after.state() instanceof CommitmentState.Reopened reopened && before.state().name() != Name.REOPENED) {
            history.append(Actor.SYSTEM, before.id(), new CommitmentEvent.Reopened(
                    reopened.cause(), before.progress().done(), after.progress().done(), unit(before), Optional.empty()),
                    moves.now());
        }
        if (isLess(before, after) && before.parent().isPresent()) {
            beyond.see(() -> rise(before, after, before.progress().done(), after.progress().done(), before.id()));
        }
    }

    private static boolean isLess(Commitment before, Commitment after) {
        var done = before.progress().done();
        return before.state().name() == Name.CLOSED_OUT && after.state().name() == Name.REOPENED
                || done.isPresent() && after.progress().done().filter(now -> now.compareTo(done.get()) < 0).isPresent();
    }

    /** How many above reopened. */
    private int rise(
            Commitment before, Commitment after, Optional<BigDecimal> was, Optional<BigDecimal> is, CommitmentId origin) {
        var parent = before.parent().flatMap(store::find).filter(above -> above.state().name().isSettling());
        if (parent.isEmpty()) {
            return 0;
        }
        var above = parent.get();
        var siblings = store.children(above.id());
        if (above.promise().target().kind().isSplit() && !above.progress().isRead()) {
            return fallShort(above, sum(siblings, before.id(), was), sum(siblings, before.id(), is), before, origin);
        }
        return restsOnEach(above, before, after, siblings)
                ? reopen(above, "%s的同一事项回潮".formatted(name(before)), Optional.empty(), Optional.empty(), origin) : 0;
    }

    /** Parts that carried the goal together and do so no longer. */
    private int fallShort(
            Commitment above, BigDecimal was, BigDecimal is, Commitment below, CommitmentId origin) {
        var target = above.promise().target();
        if (target.goal().isEmpty() || !target.isKeptBy(was) || target.isKeptBy(is)) {
            return 0;
        }
        var cause = "%s的完成数回落，下级合计由 %s 降为 %s，低于目标 %s".formatted(
                name(below), new Amount(was, unit(above)), new Amount(is, unit(above)), target.words());
        return reopen(above, cause, Optional.of(was), Optional.of(is), origin);
    }

    private static boolean restsOnEach(
            Commitment above, Commitment before, Commitment after, List<Commitment> siblings) {
        return above.promise().target().kind().algebra() == Algebra.EACH
                && before.state().name() == Name.CLOSED_OUT && after.state().name() == Name.REOPENED
                && siblings.stream().allMatch(one -> one.id().equals(before.id()) || one.state().name() == Name.CLOSED_OUT);
    }

    private int reopen(
            Commitment above, String cause, Optional<BigDecimal> was, Optional<BigDecimal> is, CommitmentId origin) {
        var after = above.reopen(cause, moves.now());
        moves.change(Actor.SYSTEM, above, "reopen", new CommitmentEvent.Reopened(
                cause, was, is, unit(above), Optional.of(origin.value())), after);
        return 1 + rise(above, after, was.or(above.progress()::done), is.or(above.progress()::done), origin);
    }

    private static BigDecimal sum(List<Commitment> parts, CommitmentId one, Optional<BigDecimal> its) {
        return parts.stream()
                .map(part -> part.id().equals(one) ? its : part.progress().done())
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String unit(Commitment commitment) {
        return commitment.promise().target().goalUnit();
    }

    private static String name(Commitment commitment) {
        return commitment.owner().officeName();
    }
}
