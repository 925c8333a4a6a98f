package io.touhao.review.round;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Optional;

/**
 * A sheet of a round (调度表): what one post says of all it answers for, or what a unit says for itself and all below it.
 *
 * @param upper the sheet that takes it up; none for the root's
 * @param owner who fills it in
 * @param items how many commitments it accounts for
 * @param trouble key of the sort of problem, as the form offers it
 * @param since since when it is in this state
 * @param missing how many sheets below were named as missing when it was submitted
 */
public record Sheet(
        SheetId id, RoundId round, Optional<SheetId> upper, SheetKind kind, UnitPath unit, String unitName, Level level,
        SheetOwner owner, int items, String trouble, String problems, String nextSteps, SheetState state, Instant since,
        String by, String returnReason, Optional<Instant> submittedAt, String submittedBy, int missing, int version) {

    /** Who fills a sheet in: for a consolidated one any officer, supervisor or leader of the unit. */
    public record SheetOwner(
            long office, String officeName, long post, String postName, long person, String personName) {

        static SheetOwner of(io.touhao.commitment.Owner owner) {
            return new SheetOwner(
                    owner.office().value(), owner.officeName(), owner.post().value(), owner.postName(),
                    owner.person().value(), owner.personName());
        }
    }

    /** 历下区 经济运行科科长 王敏, or 历下区. */
    public String holder() {
        return kind == SheetKind.UNIT ? unitName : unitName + " " + owner.postName() + " " + owner.personName();
    }

    /** Whether the actor may fill it in: somebody of the owner's office, or for a unit's sheet somebody of the unit. */
    public boolean isFilledInBy(Actor actor) {
        return switch (kind) {
            case OWNER -> actor.office().filter(office -> office.value() == owner.office()).isPresent();
            case UNIT -> actor.unit().equals(unit) && actor.post().isPresent();
        };
    }

    /** Whether the actor judges what is handed in to this unit's sheet; for the root's a supervisor or leader. */
    public boolean isReviewedBy(Actor actor) {
        return kind == SheetKind.UNIT && isFilledInBy(actor)
                && (upper.isPresent() || actor.is(Role.SUPERVISOR, Role.LEADER));
    }

    /** Whether the actor may take up or return what was handed in to this sheet, now. */
    public boolean takesUp(Actor actor) {
        return isReviewedBy(actor) && isOpen();
    }

    /** Whether the actor's own post fills it in: nobody judges the own sheet. */
    public boolean isOwnOf(Actor actor) {
        return kind == SheetKind.OWNER && actor.post().filter(post -> post.value() == owner.post()).isPresent();
    }

    /** Whether somebody owes it who is not the actor's own office; units' sheets follow the owners' and are not reminded of. */
    public boolean isRemindedBy(Actor actor) {
        return kind == SheetKind.OWNER && isOpen() && !isFilledInBy(actor);
    }

    public boolean isOpen() {
        return state == SheetState.OPEN || state == SheetState.RETURNED;
    }

    public String address() {
        return "/sheets/" + id.value();
    }
}
