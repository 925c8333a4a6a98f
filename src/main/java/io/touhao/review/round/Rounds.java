package io.touhao.review.round;

import io.touhao.directory.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Dispatch rounds (调度): at least one a quarter.
 *
 * <p>Refusals are {@link RoundRefusal}, and {@link io.touhao.page.NotFound} for what is absent or out of scope. Clause:
 * 鲁工信发〔2023〕3号 三、(三).
 */
public interface Rounds {

    /**
     * Opens a round: every post that answers for something open gets a sheet, and every unit one to consolidate.
     * By the platform on its day, or by a supervisor or leader for the own unit.
     */
    Round open(Actor actor, RoundCall call);

    /**
     * Freezes a round (冻结): ledger, tree, definitions and sheets as they stand, under one Merkle root, all or nothing.
     *
     * @param missingNamed whether what is missing is to be printed as 未报送; without it a round with anything missing
     *     is refused
     */
    Round freeze(Actor actor, RoundId id, boolean missingNamed);

    /** The rounds that concern the actor: of units above, of the own and of those below; newest first. */
    List<Round> rounds(Actor actor);

    Round round(Actor actor, RoundId id);

    /** The round that runs for the actor's unit or the nearest above it. */
    Optional<Round> running(Actor actor);

    /** What a frozen round holds of the actor's subtree; refused for one that still runs. */
    FrozenRound frozen(Actor actor, RoundId id);

    /** What happened to a round (经过) as far as the actor sees it, newest first; at most so many. */
    List<SheetDetail.Event> history(Actor actor, RoundId id, int most);

    /** One row of what a frozen round holds. */
    FrozenRow frozenRow(Actor actor, RoundId id, long commitment);

    /** The sections of a frozen round's tree. */
    List<SectionRoot> sections(Actor actor, RoundId id);

    /** Computes every hash in the actor's scope again, and the root. */
    Verification verify(Actor actor, RoundId id);

    /** That the row of a commitment belongs to a frozen round. */
    Proof proof(Actor actor, RoundId id, long commitment);
}
