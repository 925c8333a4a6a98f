package io.touhao.programme.application;

import io.touhao.directory.Actor;
import java.util.List;

/** Calls for applications. They concern everybody: all see them, the province issues them. */
public interface Calls {

    /** All of them, the newest first. */
    List<Call> all();

    /** One of them; refused with {@link io.touhao.page.NotFound} where there is none. */
    Call call(CallId id);

    /**
     * Issues a call (发布申报通知). The rules are those in force on its first day.
     *
     * @throws io.touhao.page.Refused with a {@link ProgrammeRefusal}: not a division of the province, no rules in force, days in
     *     the wrong order, the number used before
     */
    CallId issue(Actor actor, CallDraft draft);
}
