package io.touhao.indicator.official.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.official.OfficialValue;
import io.touhao.indicator.official.Place;
import io.touhao.indicator.official.Series;
import io.touhao.indicator.official.SeriesIntake;
import io.touhao.indicator.official.TakeInSeries;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Official series as programs read and bring them. */
@RestController
@RequestMapping(path = "/api/v1/series", produces = MediaType.APPLICATION_JSON_VALUE)
class SeriesResource {

    private final OfficialSeries series;
    private final TakeInSeries takeIn;
    private final Clock clock;

    SeriesResource(OfficialSeries series, TakeInSeries takeIn, Clock clock) {
        this.series = series;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    /** The catalogue. */
    record CatalogueBody(List<Series> series, List<Place> places) {}

    /** A figure. */
    record ValueBody(
            String series, String place, String period, BigDecimal value, String unit, String standing, boolean derived,
            String source, Optional<LocalDate> published, String note, Instant knownFrom, Optional<Instant> knownUntil) {

        static ValueBody of(OfficialValue value) {
            return new ValueBody(
                    value.series().id(), value.place().code(), value.period().code(), value.value(),
                    value.series().unit(), value.standing().name(), value.derived(), value.source(), value.published(),
                    value.note(), value.knownFrom(), value.knownUntil());
        }
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    CatalogueBody catalogue() {
        return new CatalogueBody(series.catalogue(), series.places());
    }

    /** Figures of a place as published by the day and as known when it was over; today where no day is given. */
    @GetMapping("/{series}/values")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    List<ValueBody> values(
            @PathVariable("series") String id, @RequestParam(defaultValue = "37") String place,
            @RequestParam Optional<LocalDate> day) {
        series.find(id).orElseThrow(() -> new Refused(new NotFound("没有数列“%s”。".formatted(id))));
        if (series.places().stream().noneMatch(one -> one.code().equals(place))) {
            throw new Refused(new NotFound("没有地区“%s”。".formatted(place)));
        }
        return series.of(id, place, day.orElseGet(() -> LocalDate.now(clock))).stream().map(ValueBody::of).toList();
    }

    /** Takes a file in, xlsx or csv; every row or none. */
    @PostMapping("/import")
    @Allowed({Role.SUPERVISOR, Role.DIVISION_OFFICER})
    SeriesIntake takeIn(Actor actor, @RequestBody byte[] file) {
        return takeIn.apply(actor, file);
    }
}
