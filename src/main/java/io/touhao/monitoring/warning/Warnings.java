package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Serving;
import java.time.LocalDate;
import java.util.List;

/**
 * Warnings and their disposal. Each command demands that the actor's unit holds the warning, guards its state, writes
 * its steps and the trail, and refuses by {@link WarningRefusal}, {@link io.touhao.page.StaleVersion} or
 * {@link io.touhao.page.NotFound}.
 */
public interface Warnings {

    WarningDetail warning(Actor actor, WarningId id);

    /** Warnings of an enterprise that the actor may see, latest first. */
    List<Warning> ofEnterprise(Actor actor, long enterprise);

    /** Who of the unit that holds it may be sent. */
    List<Serving> mayBeSent(Actor actor, WarningId id);

    /** Sends somebody (派人). */
    void assign(Actor actor, WarningId id, int version, PostId post, LocalDate day, List<String> questions);

    /** Writes down a visit (走访). */
    void visit(Actor actor, WarningId id, int version, LocalDate day, String found);

    /** It is true, and this helps (证实、帮扶). */
    void confirm(Actor actor, WarningId id, int version, String remedy);

    /** It is not true, for this reason (解释). */
    void explain(Actor actor, WarningId id, int version, String cause, String words);

    /** What was true is over (解除). */
    void resolve(Actor actor, WarningId id, int version, String words);

    /** Passes it to the unit above (上转). */
    void raise(Actor actor, WarningId id, int version, String words);

    /**
     * Sends the warnings of the latest period with returns: rules that are not muted, within their budgets. What was sent
     * is not sent again; what no longer holds ends by itself.
     *
     * @return how many went out; none where there are no returns
     */
    int send();

    /** Hands up what nobody was sent for in time; how many. */
    int raiseOverdue();

    /** How many wait for the actor's own unit. */
    long waiting(Actor actor);

    /** How many there are in the actor's scope. */
    WarningOverview overview(Actor actor);
}
