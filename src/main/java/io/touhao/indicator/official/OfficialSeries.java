package io.touhao.indicator.official;

import io.touhao.quantity.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Official figures as they were published by a day, and as the platform knew them when that day was over. */
public interface OfficialSeries {

    List<Series> catalogue();

    List<Place> places();

    Optional<Series> find(String series);

    /** The figure of one period. */
    Optional<OfficialValue> value(String series, String place, Period period, LocalDate day);

    /** The latest figure; of figures of the same last month the one of the longer period (累计). */
    Optional<OfficialValue> latest(String series, String place, LocalDate day);

    /** All figures of a place, oldest first. */
    List<OfficialValue> of(String series, String place, LocalDate day);

    /** The latest of each place, in the order of the catalogue. */
    List<OfficialValue> latestOfEach(String series, LocalDate day);

    /** All editions of a series, by place, period, and when each became known. */
    List<OfficialValue> editions(String series);
}
