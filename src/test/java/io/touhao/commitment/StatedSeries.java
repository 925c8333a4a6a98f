package io.touhao.commitment;

import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.official.OfficialValue;
import io.touhao.indicator.official.Place;
import io.touhao.indicator.official.Series;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The nation's growth is 4.6 % in every period, and nothing else is published. */
final class StatedSeries implements OfficialSeries {

    static final Series GROWTH = new Series("growth", "增速", "%", 1);
    private static final Place NATION = new Place(Place.NATION, "全国", false);

    static OfficialValue national(String period) {
        return new OfficialValue(
                GROWTH, NATION, Period.parse(period), new BigDecimal("4.6"), ValueStanding.PRELIMINARY, false, "测试",
                Optional.empty(), "", Instant.EPOCH, Optional.empty());
    }

    @Override
    public Optional<OfficialValue> value(String series, String place, Period period, LocalDate day) {
        return series.equals("growth") && place.equals(Place.NATION) ? Optional.of(national(period.code())) : Optional.empty();
    }

    @Override
    public List<Series> catalogue() {
        return List.of(GROWTH);
    }

    @Override
    public List<Place> places() {
        return List.of(NATION);
    }

    @Override
    public Optional<Series> find(String series) {
        return Optional.of(GROWTH);
    }

    @Override
    public Optional<OfficialValue> latest(String series, String place, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public List<OfficialValue> of(String series, String place, LocalDate day) {
        return List.of();
    }

    @Override
    public List<OfficialValue> latestOfEach(String series, LocalDate day) {
        return List.of();
    }

    @Override
    public List<OfficialValue> editions(String series) {
        return List.of();
    }
}
