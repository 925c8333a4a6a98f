package io.touhao.review.round;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.util.List;
import java.util.Map;

/**
 * The sheets of rounds, from the owners up: a post submits to its unit, the unit to the one above, which takes up or
 * returns and never edits.
 *
 * <p>Refusals are {@link RoundRefusal}, {@link io.touhao.page.NotFound} for what is absent or out of scope, and
 * {@link io.touhao.page.StaleVersion} where somebody else changed the sheet since {@code version} was read.
 */
public interface Sheets {

    /** The sheets of a round in the actor's scope, by unit. */
    List<Sheet> of(Actor actor, RoundId round);

    /** What the sheets of a round account for, by action and by the office that leads it. */
    List<ItemCount> itemCounts(Actor actor, RoundId round);

    /** The last step taken in each unit of so many levels, by its path. */
    Map<UnitPath, SheetDetail.Event> lastSteps(Actor actor, RoundId round, int depth);

    /** How many sheets wait for the actor: own ones to hand in, and others' to judge. */
    int waiting(Actor actor, RoundId round);

    SheetDetail detail(Actor actor, SheetId id);

    /** Keeps a draft (存稿). */
    void save(Actor actor, SheetId id, int version, SheetWords words);

    /**
     * Hands a sheet in (报送). A unit's sheet takes up everything that has been handed in to it.
     *
     * @param missingNamed whether what is missing below goes up as missing; without it a unit's sheet with anything
     *     missing is refused
     * @param unreadTaken whether what was handed in below and not yet looked at is taken up together; without it a unit's
     *     sheet with anything of that sort is refused
     */
    void submit(Actor actor, SheetId id, int version, SheetWords words, boolean missingNamed, boolean unreadTaken);

    /** The level above sends it back (退回), with a reason. */
    void returnIt(Actor actor, SheetId id, int version, String reason);

    /** The level above takes it up (通过). */
    void take(Actor actor, SheetId id, int version);

    /**
     * Reminds everybody in the actor's subtree who has not handed in (催报), each at most once a day; answers how many.
     * Refused where all of them were reminded today.
     */
    int remind(Actor actor, RoundId round);
}
