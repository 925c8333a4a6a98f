package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of lights (信号规则) that units set for themselves and for those below that set none. */
public interface SignalRules {

    /** What a rule would change today: how many lights from which to which, and the first of them. */
    record Preview(long looked, Map<Move, Long> moves, List<Moved> first) {

        public long changed() {
            return moves.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A light that becomes another. */
    record Move(Signal from, Signal to) {}

    record Moved(LedgerRow row, Signal to, SignalCause cause) {}

    /** The rule a unit goes by on a day, and whose it is; none where it is the platform's own. */
    Optional<SetRule> inForce(UnitPath unit, LocalDate day);

    /** The platform's own rule, for where no unit has set one. */
    SignalPreset standard();

    /** Rules that places have made known, the platform's own first. */
    List<SignalPreset> presets();

    /** Every rule set by the unit and those below, latest first. */
    List<SetRule> history(Actor actor);

    /** What this rule would change today for the actor's unit and those below that go by it. */
    Preview preview(Actor actor, SignalRule rule);

    /**
     * Sets the rule of the actor's own unit from a day on.
     *
     * @throws io.touhao.page.Refused by {@link SignalRuleRefusal}: not a supervisor or system administrator of a
     *     province or city, a rule that contradicts itself, a day that is past
     */
    void set(Actor actor, String title, SignalRule rule, LocalDate from);

    /** The own unit goes by the rule above again from a day on. */
    void inherit(Actor actor, LocalDate from);
}
