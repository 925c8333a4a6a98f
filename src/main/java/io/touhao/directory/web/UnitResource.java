package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, as it stood on a day. */
@RestController
@RequestMapping(path = "/api/v1/units", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class UnitResource {

    private final Units units;
    private final Clock clock;

    UnitResource(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** A unit in JSON. */
    record UnitBody(String path, String code, String name, String shortName, String level) {

        static UnitBody of(Unit unit) {
            return new UnitBody(
                    unit.path().value(), unit.code(), unit.name(), unit.shortName(), unit.level().name());
        }
    }

    /** The viewer's subtree, or that of a unit within it. */
    @GetMapping
    List<UnitBody> subtree(
            @Parameter(hidden = true) Actor actor, @RequestParam(defaultValue = "") String root,
            @RequestParam Optional<LocalDate> on) {
        var path = OrganisationPages.path(root).orElse(actor.unit());
        inScope(actor, path);
        return units.subtree(path, day(on)).stream().map(UnitBody::of).toList();
    }

    @GetMapping("/{path}")
    UnitBody unit(
            @Parameter(hidden = true) Actor actor, @PathVariable String path, @RequestParam Optional<LocalDate> on) {
        var unit = OrganisationPages.path(path).orElseThrow(UnitResource::absent);
        inScope(actor, unit);
        return units.find(unit, day(on)).map(UnitBody::of).orElseThrow(UnitResource::absent);
    }

    private LocalDate day(Optional<LocalDate> asked) {
        return asked.orElseGet(() -> LocalDate.now(clock));
    }

    private static void inScope(Actor actor, UnitPath path) {
        if (!actor.sees(path)) {
            throw absent();
        }
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该单位，或不在您的管辖范围内。"));
    }
}
