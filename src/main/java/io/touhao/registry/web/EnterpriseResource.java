package io.touhao.registry.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises, and how many there are. */
@RestController
@RequestMapping(path = "/api/v1/enterprises", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class EnterpriseResource {

    private final Enterprises enterprises;
    private final EnterpriseRecords records;
    private final Clock clock;

    EnterpriseResource(Enterprises enterprises, EnterpriseRecords records, Clock clock) {
        this.enterprises = enterprises;
        this.records = records;
        this.clock = clock;
    }

    /** An enterprise in JSON. */
    record EnterpriseBody(
            long id, String uscc, String name, String unit, String industry, Optional<LocalDate> aboveScaleFrom) {

        static EnterpriseBody of(Enterprise enterprise) {
            return new EnterpriseBody(
                    enterprise.id(), enterprise.uscc().value(), enterprise.name(), enterprise.unit().value(),
                    enterprise.industry(), enterprise.aboveScale().map(days -> days.from()));
        }
    }

    @GetMapping("/{id}")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.ENTERPRISE})
    EnterpriseBody enterprise(@PathVariable long id) {
        return records.find(id)
                .map(EnterpriseBody::of)
                .orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
    }

    /** Above-scale enterprises of each county in the viewer's subtree. */
    @GetMapping("/above-scale")
    Map<String, Long> aboveScale(@Parameter(hidden = true) Actor actor, @RequestParam Optional<LocalDate> on) {
        var counts = new TreeMap<String, Long>();
        enterprises.aboveScaleByCounty(actor.unit(), on.orElseGet(() -> LocalDate.now(clock)))
                .forEach((unit, count) -> counts.put(unit.value(), count));
        return counts;
    }
}
