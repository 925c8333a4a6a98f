package io.touhao.monitoring.meter;

import io.touhao.directory.Actor;
import java.util.List;

/**
 * Takes in what the grid and the tax office measured (供电、税务推送), by file or by program: every row or none, and nothing
 * where all is known already. The province's divisions and supervisors and the cities' officers do so, each for the
 * enterprises of the own subtree; others are refused with a {@link MeterRefusal}.
 */
public interface Meters {

    /** The template to fill in, as xlsx. */
    byte[] template();

    /** What taking the file in would do. */
    MeterIntake preview(Actor actor, byte[] file);

    /** Takes the file in; refused where a row is wrong. */
    MeterIntake apply(Actor actor, byte[] file);

    /** Takes in what a program hands over; refused where one is wrong. */
    MeterIntake apply(Actor actor, List<Reading> readings);

    /** The rows of the file with a red column that tells what is wrong with each. */
    byte[] marked(Actor actor, byte[] file);

    /** Every figure there was of an enterprise, by kind, month and when it came. */
    List<Metered> history(Actor actor, long enterprise);
}
