package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import java.util.List;

/** What rules are worth, and what is decided of them. */
public interface TrackRecords {

    /** The rules with their records, in the order of the pack; disposals count as far as the actor sees. */
    List<RuleRecord> rules(Actor actor);

    /** Back-tests every rule and variant on the returns there are, without keeping it. */
    Rehearsal rehearse();

    /** Back-tests and keeps the result for the page. */
    Rehearsal settle();

    /** Sends no warnings of the rule any more (静默); for the province. */
    void mute(Actor actor, String rule, String reason);

    /** Keeps the rule as it is though a change is proposed (不改). */
    void keep(Actor actor, String rule, String reason);

    /** Lets a muted rule speak again (恢复). */
    void restore(Actor actor, String rule, String reason);
}
