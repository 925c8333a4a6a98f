package io.touhao.monitoring.disclosure;

import java.util.Optional;

/**
 * One cell, or total, of a table.
 *
 * @param row the province, a city or a county
 * @param column division of an industry; none for the total of the row
 * @param value sum of what the enterprises put in
 * @param firms how many put in something, nought included
 */
public record Cell(String row, Optional<String> column, double value, int firms, double largest, double second, Reason reason) {

    Cell with(Reason why) {
        return new Cell(row, column, value, firms, largest, second, why);
    }

    /** Why the cell itself would give somebody away. */
    Reason own(DisclosureRule rule) {
        if (firms == 0) {
            return Reason.SHOWN;
        }
        if (firms < rule.threshold()) {
            return Reason.FEW;
        }
        if (value > 0 && 100 * largest / value > rule.one()) {
            return Reason.ONE;
        }
        return value > 0 && (100 * (largest + second) / value > rule.two() || isSeenBySecond(rule)) ? Reason.TWO : Reason.SHOWN;
    }

    /** The second takes its own away and has the largest to within what the others put in. */
    private boolean isSeenBySecond(DisclosureRule rule) {
        return value - largest - second < rule.below(largest);
    }
}
