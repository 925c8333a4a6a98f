package io.touhao.indicator.official;

import io.touhao.quantity.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultOfficialSeries implements OfficialSeries {

    private static final Comparator<OfficialValue> LATER = Comparator.comparing(OfficialValue::period);

    private final OfficialStore store;
    private final SeriesCatalogue catalogue;

    DefaultOfficialSeries(OfficialStore store, SeriesCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public List<Series> catalogue() {
        return catalogue.series();
    }

    @Override
    public List<Place> places() {
        return catalogue.places();
    }

    @Override
    public Optional<Series> find(String series) {
        return catalogue.series(series);
    }

    @Override
    public Optional<OfficialValue> value(String series, String place, Period period, LocalDate day) {
        return of(series, place, day).stream().filter(value -> value.period().equals(period)).findFirst();
    }

    @Override
    public Optional<OfficialValue> latest(String series, String place, LocalDate day) {
        return of(series, place, day).stream().max(LATER);
    }

    @Override
    public List<OfficialValue> of(String series, String place, LocalDate day) {
        return store.seen(series, place, day).stream().sorted(LATER).toList();
    }

    @Override
    public List<OfficialValue> latestOfEach(String series, LocalDate day) {
        var seen = store.seen(series, "", day);
        return catalogue.places().stream()
                .flatMap(place -> seen.stream().filter(value -> value.place().equals(place)).max(LATER).stream())
                .toList();
    }

    @Override
    public List<OfficialValue> editions(String series) {
        return store.editions(series);
    }
}
