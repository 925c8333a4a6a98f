package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Later due days (延期), asked for and decided. Refused as {@link Commitments} is. */
public interface Extensions {

    /** What may be done about an extension. */
    enum Deed {
        ASK, DECIDE
    }

    /** Every extension of a commitment, latest first. */
    List<Extension> of(Actor actor, CommitmentId id);

    /** The day that no extension of the commitment may go beyond: that of the one above; none where nothing bounds it. */
    Optional<LocalDate> latest(Actor actor, CommitmentId id);

    /** What this actor may do about an extension now; asking is no use where the day above is reached already. */
    Set<Deed> deeds(Actor actor, CommitmentId id);

    /**
     * The owner asks for a later due day (申请延期).
     *
     * @throws io.touhao.page.Refused for a duty without a single due day, for a day that is not later, where one waits
     *     already, and once completion is claimed
     */
    void ask(Actor actor, CommitmentId id, int version, LocalDate until, String reason);

    /** The level above grants it (同意延期): to the day asked for or an earlier one; the lights move with it. */
    void grant(Actor actor, CommitmentId id, int version, LocalDate due, String remark);

    /** The level above refuses it (不同意延期), with a reason. */
    void refuse(Actor actor, CommitmentId id, int version, String remark);
}
