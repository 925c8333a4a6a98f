package io.touhao.indicator.fact;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Slice;
import java.time.LocalDate;

/**
 * What a month of a unit adds to a figure.
 *
 * @param month its first day
 */
public record Part(IndicatorId indicator, int version, UnitPath unit, LocalDate month, Slice slice, Tally tally) {}
