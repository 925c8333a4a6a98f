package io.touhao.review.order;

import io.touhao.commitment.EvidenceId;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.util.List;

/**
 * Supervision orders (督办单): drawn up by rule or by hand, issued with a number, served on a post, answered, and
 * discharged.
 *
 * <p>Every command is refused with {@link io.touhao.page.Refused}: with an {@link OrderRefusal}, with
 * {@link io.touhao.page.NotFound} for what is absent or out of scope, and with {@link io.touhao.page.StaleVersion}.
 */
public interface Orders {

    /** One order with all that belongs to it; a draft only for its issuer. */
    OrderDetail order(Actor actor, OrderId id);

    /** The orders of a unit and those below it that are issued and not discharged, by due day. */
    List<SupervisionOrder> open(Actor actor, UnitPath unit);

    /** Draws one up by hand (拟单). */
    OrderId draw(Actor actor, OrderDraft draft);

    /** Issues it (签发): it gets the next number of the issuing unit's year, and is served. */
    void issue(Actor actor, OrderId id, int version);

    /** Takes a draft back. */
    void withdraw(Actor actor, OrderId id, int version);

    /** The served office takes it (签收). */
    void acknowledge(Actor actor, OrderId id, int version);

    /** The served office answers (答复): cause, remedy, and evidence kept before. */
    void answer(Actor actor, OrderId id, int version, String cause, String remedy, List<EvidenceId> evidence);

    /** The issuer does not accept the answer; the time for it runs anew. */
    void sendBack(Actor actor, OrderId id, int version, String reason);

    /**
     * The issuer accepts the answer and ends the order (销单).
     *
     * @param words what was checked and found
     * @param exception why it is discharged although no evidence came with the answer (例外销单); without it that is
     *     refused, and where there is evidence it says nothing
     */
    void discharge(Actor actor, OrderId id, int version, String words, String exception);

    /** The issuer makes it graver by hand (升级); the third red one within the rule's months leads to an interview. */
    void raise(Actor actor, OrderId id, int version, String reason);
}
