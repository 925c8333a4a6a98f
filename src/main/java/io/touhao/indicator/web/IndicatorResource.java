package io.touhao.indicator.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Value;
import io.touhao.indicator.value.ValueSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators and their values in JSON. */
@RestController
@RequestMapping(path = "/api/v1/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class IndicatorResource {

    private final Indicators indicators;
    private final ValueSheet sheet;
    private final Viewing viewing;

    IndicatorResource(Indicators indicators, ValueSheet sheet, Viewing viewing) {
        this.indicators = indicators;
        this.sheet = sheet;
        this.viewing = viewing;
    }

    /** A definition in JSON. */
    record IndicatorBody(
            String id, int version, String title, String definition, String unit, int decimals, String direction, String span,
            String computation, Optional<String> facts, Optional<String> filter, List<String> breakdowns, String clause) {

        static IndicatorBody of(Indicator indicator) {
            return new IndicatorBody(
                    indicator.id().value(), indicator.version(), indicator.title(), indicator.definition(), indicator.unit(),
                    indicator.decimals(), indicator.direction().name(), indicator.span().name(), indicator.computation().title(),
                    indicator.source(), indicator.filter().map(rule -> rule.text()), indicator.dimensions(), indicator.clause().words());
        }
    }

    /** A value in JSON. */
    record ValueBody(
            String unit, String period, String measure, String slice, BigDecimal figure, String standing, int version, String source,
            Instant knownFrom) {

        static ValueBody of(Value value) {
            return new ValueBody(
                    value.unit().value(), value.period().code(), value.measure().name(), value.slice().code(), value.figure(),
                    value.standing().name(), value.version(), value.source(), value.knownFrom());
        }
    }

    @GetMapping
    List<IndicatorBody> all() {
        return indicators.all().stream().map(IndicatorBody::of).toList();
    }

    @GetMapping("/{id}")
    IndicatorBody one(@PathVariable String id) {
        return IndicatorBody.of(viewing.indicator(id));
    }

    /** Values of a unit and all below it, as known at the end of a day; now where none is given. */
    @GetMapping("/{id}/values")
    List<ValueBody> values(
            @Parameter(hidden = true) Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String at) {
        return sheet.known(viewing.indicator(id).id(), viewing.unit(actor, unit).path(), viewing.knownAt(at)).stream()
                .map(ValueBody::of)
                .toList();
    }
}
