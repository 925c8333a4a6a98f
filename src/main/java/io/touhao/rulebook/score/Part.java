package io.touhao.rulebook.score;

import io.touhao.rulebook.Citation;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a score card (一级指标): its items, kept within bounds, times a weight.
 *
 * @param least the fewest points of the part before its weight
 * @param most the most points of the part before its weight
 */
public record Part(
        String id, String title, BigDecimal weight, BigDecimal least, BigDecimal most, List<Item> items, Citation citation) {

    public Part {
        items = List.copyOf(items);
    }
}
