package io.touhao.monitoring.warning.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.PostId;
import io.touhao.monitoring.warning.RuleRecord;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.monitoring.warning.WarningId;
import io.touhao.monitoring.warning.WarningList;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Warnings for programs. A refusal is a problem document; every deed answers with the warning as it is after. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class WarningResource {

    private final Warnings warnings;
    private final TrackRecords records;
    private final Listings listings;
    private final Clock clock;

    WarningResource(Warnings warnings, TrackRecords records, Listings listings, Clock clock) {
        this.warnings = warnings;
        this.records = records;
        this.listings = listings;
        this.clock = clock;
    }

    /** A page of warnings, and where the next begins. */
    record Page(List<WarningBody> warnings, Optional<String> next) {}

    /** Who is sent when, and what to ask. */
    record Assigned(int version, long post, LocalDate day, Optional<List<String>> questions) {}

    /** A visit that was made. */
    record Visited(int version, LocalDate day, Optional<String> found) {}

    /** Words with a deed; the cause where one is chosen. */
    record Said(int version, Optional<String> cause, Optional<String> words) {}

    /** Those of the caller's unit and below, filtered as the page filters them: open, level, rule, unit, state. */
    @GetMapping("/warnings")
    Page list(@Parameter(hidden = true) Actor actor, HttpServletRequest request) {
        var list = WarningList.of(List.of());
        var query = ListQuery.of(list, request);
        var page = listings.page(list, query, WarningList.given(actor, LocalDate.now(clock), query));
        return new Page(page.rows().stream().map(row -> WarningBody.of(row.value())).toList(), page.turns().next());
    }

    @GetMapping("/warnings/{id}")
    WarningBody warning(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return WarningBody.of(warnings.warning(actor, new WarningId(id)).warning());
    }

    /** The rules with what they were worth. */
    @GetMapping("/warning-rules")
    List<RuleRecord> rules(@Parameter(hidden = true) Actor actor) {
        return records.rules(actor);
    }

    /** Sends somebody (派人). */
    @PostMapping("/warnings/{id}/assign")
    WarningBody assign(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Assigned sent) {
        warnings.assign(actor, new WarningId(id), sent.version(), new PostId(sent.post()), sent.day(), sent.questions().orElse(List.of()));
        return warning(actor, id);
    }

    /** Writes down a visit (走访). */
    @PostMapping("/warnings/{id}/visit")
    WarningBody visit(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Visited visit) {
        warnings.visit(actor, new WarningId(id), visit.version(), visit.day(), visit.found().orElse(""));
        return warning(actor, id);
    }

    /** It is true (证实). */
    @PostMapping("/warnings/{id}/confirm")
    WarningBody confirm(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said said) {
        warnings.confirm(actor, new WarningId(id), said.version(), said.words().orElse(""));
        return warning(actor, id);
    }

    /** It is not true (解释). */
    @PostMapping("/warnings/{id}/explain")
    WarningBody explain(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said said) {
        warnings.explain(actor, new WarningId(id), said.version(), said.cause().orElse(""), said.words().orElse(""));
        return warning(actor, id);
    }

    /** What was true is over (解除). */
    @PostMapping("/warnings/{id}/resolve")
    WarningBody resolve(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said said) {
        warnings.resolve(actor, new WarningId(id), said.version(), said.words().orElse(""));
        return warning(actor, id);
    }

    /** Passes it to the unit above (上转). */
    @PostMapping("/warnings/{id}/raise")
    WarningBody raise(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said said) {
        warnings.raise(actor, new WarningId(id), said.version(), said.words().orElse(""));
        return warning(actor, id);
    }
}
