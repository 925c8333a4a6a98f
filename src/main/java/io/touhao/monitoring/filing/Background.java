package io.touhao.monitoring.filing;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is known of an enterprise beside the return it fills in.
 *
 * @param last figures of the period before
 * @param inYear the same, where it lies in the same year; the year to date goes on from there
 * @param yearBefore figures of the same period of the year before
 * @param metered what others measured in the period, by kind of meter
 * @param peers middle of the industry by the rule that asks for it; nothing where too few report
 */
public record Background(
        Cells last, Cells inYear, Cells yearBefore, Map<String, BigDecimal> metered, Map<String, BigDecimal> peers) {

    static final Background NONE = new Background(Cells.NONE, Cells.NONE, Cells.NONE, Map.of(), Map.of());

    public Background {
        metered = Map.copyOf(metered);
        peers = Map.copyOf(peers);
    }
}
