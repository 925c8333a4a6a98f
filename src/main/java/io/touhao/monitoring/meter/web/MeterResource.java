package io.touhao.monitoring.meter.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.monitoring.meter.Metered;
import io.touhao.monitoring.meter.MeterIntake;
import io.touhao.monitoring.meter.Meters;
import io.touhao.monitoring.meter.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the grid and the tax office measured, as their programs bring it. */
@RestController
@RequestMapping(path = "/api/v1/meters", produces = MediaType.APPLICATION_JSON_VALUE)
class MeterResource {

    private final Meters meters;

    MeterResource(Meters meters) {
        this.meters = meters;
    }

    /** A figure: electricity in 万千瓦时, taxes in 千元. */
    record ReadingBody(Optional<String> kind, Optional<String> uscc, Optional<String> month, Optional<BigDecimal> figure) {

        Reading of(String source) {
            return new Reading(kind.orElse(""), uscc.orElse(""), month.orElse(""), figure.map(BigDecimal::toString).orElse(""), source);
        }
    }

    /** Figures of one source. */
    record ReadingsBody(Optional<String> source, Optional<List<ReadingBody>> readings) {}

    /** Takes figures in; every one or none, and nothing where all is known already. */
    @PostMapping
    @Allowed({Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER})
    MeterIntake take(@Parameter(hidden = true) Actor actor, @RequestBody ReadingsBody body) {
        var source = body.source().orElse("");
        return meters.apply(actor, body.readings().orElse(List.of()).stream().map(one -> one.of(source)).toList());
    }

    /** Takes a file in, xlsx or csv; every row or none. */
    @PostMapping("/import")
    @Allowed({Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER})
    MeterIntake takeFile(@Parameter(hidden = true) Actor actor, @RequestBody byte[] file) {
        return meters.apply(actor, file);
    }

    /** Every figure there was of an enterprise of the own subtree, corrected ones among them. */
    @GetMapping
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    List<Metered> history(@Parameter(hidden = true) Actor actor, @RequestParam Optional<Long> enterprise) {
        return enterprise.map(one -> meters.history(actor, one)).orElse(List.of());
    }
}
