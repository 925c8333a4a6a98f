package io.touhao.monitoring.warning.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.PostId;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.monitoring.warning.WarningId;
import io.touhao.monitoring.warning.Warnings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with warnings and rules from their pages. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class WarningDeedPages {

    private final Warnings warnings;
    private final TrackRecords records;

    WarningDeedPages(Warnings warnings, TrackRecords records) {
        this.warnings = warnings;
        this.records = records;
    }

    @PostMapping("/warnings/{id}/assign")
    String assign(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam long post, @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") List<String> question) {
        warnings.assign(actor, new WarningId(id), version, new PostId(post), day, question);
        return Done.ASSIGNED.at("/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/visit")
    String visit(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam LocalDate day, @RequestParam String found) {
        warnings.visit(actor, new WarningId(id), version, day, found);
        return Done.VISITED.at("/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/confirm")
    String confirm(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String remedy) {
        warnings.confirm(actor, new WarningId(id), version, remedy);
        return Done.CONFIRMED.at("/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/explain")
    String explain(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String cause,
            @RequestParam String words) {
        warnings.explain(actor, new WarningId(id), version, cause, words);
        return Done.EXPLAINED.at("/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/resolve")
    String resolve(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String words) {
        warnings.resolve(actor, new WarningId(id), version, words);
        return Done.RESOLVED.at("/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/raise")
    String raise(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String words) {
        warnings.raise(actor, new WarningId(id), version, words);
        return Done.RAISED.at("/warnings/" + id);
    }

    @PostMapping("/warning-rules/{rule}/mute")
    String mute(Actor actor, @PathVariable String rule, @RequestParam String reason) {
        records.mute(actor, rule, reason);
        return decided(rule);
    }

    @PostMapping("/warning-rules/{rule}/keep")
    String keep(Actor actor, @PathVariable String rule, @RequestParam String reason) {
        records.keep(actor, rule, reason);
        return decided(rule);
    }

    @PostMapping("/warning-rules/{rule}/restore")
    String restore(Actor actor, @PathVariable String rule, @RequestParam String reason) {
        records.restore(actor, rule, reason);
        return decided(rule);
    }

    private static String decided(String rule) {
        return Done.DECIDED.at("/warnings?open=1&look=" + rule);
    }
}
