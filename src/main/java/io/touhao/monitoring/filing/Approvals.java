package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Form;
import io.touhao.quantity.Period;
import java.util.Collection;
import java.util.List;

/**
 * What the levels above do with returns (审核): county, then city, then province, each only with what the level below has
 * approved. A level returns a figure and never edits one.
 */
public interface Approvals {

    /** Approves (通过); how many. Refused as a whole where one of them is not at the actor's level, or the level is locked. */
    int approve(Actor actor, Collection<FilingId> ids);

    /** Approves all that wait at the actor's level and needed no reason (无疑问、提示). */
    int approveClear(Actor actor, Form form, Period period);

    /** Returns to the enterprise (退回), with the reason; how many. */
    int sendBack(Actor actor, Collection<FilingId> ids, String reason);

    /** Reminds all below a unit that still owe (催办); how many, leaving out those reminded within the hour. */
    int remind(Actor actor, Form form, Period period, UnitPath unit);

    /** Requests to unlock that wait for the actor's level. */
    List<Unlock> asked(Actor actor);

    /** Opens a locked return until this hour tomorrow, or does not. */
    void decide(Actor actor, long unlock, boolean granted);
}
