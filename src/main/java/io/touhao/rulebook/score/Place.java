package io.touhao.rulebook.score;

/**
 * Where a unit stands in a ranking (位次).
 *
 * @param unit key of the unit
 * @param points its points; where something is unknown, the fewest count
 * @param place 1 is the first
 * @param tied whether others share the place
 */
public record Place(String unit, Interval points, int place, boolean tied) {

    /** 第 3, or 并列第 3. */
    public String words() {
        return (tied ? "并列第 " : "第 ") + place;
    }
}
