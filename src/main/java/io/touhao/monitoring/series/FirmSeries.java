package io.touhao.monitoring.series;

import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An enterprise's changes against the year before, per cent, over its latest periods.
 *
 * @param total output of the year to date, 千元; none without a return
 * @param employees in the latest period and a year before
 */
public record FirmSeries(
        List<Period> periods, List<Line> lines, Optional<BigDecimal> total, Optional<BigDecimal> employees,
        Optional<BigDecimal> employeesBefore) {

    public FirmSeries {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
    }

    /**
     * One measure.
     *
     * @param measured whether others measured it, and not the enterprise
     * @param changes as many as periods; none where the base is not positive
     */
    public record Line(String title, boolean measured, List<Optional<BigDecimal>> changes) {}
}
