package io.touhao.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogue of indicators (指标目录), read from packs and checked against the facts there are. */
public interface Indicators {

    /** All versions of all indicators, by key and version. */
    List<Indicator> all();

    /** The newest version. */
    Optional<Indicator> find(IndicatorId id);

    /** The version that holds for periods ending on the day. */
    Optional<Indicator> inForce(IndicatorId id, LocalDate day);

    /** The versions of one, oldest first. */
    List<Indicator> versions(IndicatorId id);
}
