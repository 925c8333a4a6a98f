package io.touhao.rulebook.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one part gave.
 *
 * @param raw points within the part's bounds, before its weight
 * @param points points with the weight, rounded
 */
public record PartScore(Part part, Interval raw, Interval points, List<ItemScore> items) {

    /** The most the part can give, with its weight. */
    public BigDecimal most() {
        return part.most().multiply(part.weight());
    }
}
