package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Loads;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Refused;
import io.touhao.page.list.Option;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who carries a commitment: its parts given to units below by hand, and its owner changed. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ChargePages {

    private static final String PART = "part-";

    private final Ledger ledger;
    private final Commitments commitments;
    private final Units units;
    private final Organisation organisation;
    private final Loads loads;
    private final Clock clock;

    ChargePages(Ledger ledger, Commitments commitments, Units units, Organisation organisation, Loads loads, Clock clock) {
        this.ledger = ledger;
        this.commitments = commitments;
        this.units = units;
        this.organisation = organisation;
        this.loads = loads;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/distribute")
    ModelAndView distribute(Actor actor, @PathVariable long id) {
        var page = page(actor, id, Ledger.Deed.DISTRIBUTE, "distribute", "分解到下级");
        var below = units.children(page.detail().row().unit(), today()).stream()
                .map(unit -> new DistributePage.Part(PART + unit.code(), unit.shortName(), page.given(unit.path())))
                .toList();
        return new ModelAndView("report/web/distribute", "page", new DistributePage(page, below));
    }

    @PostMapping("/commitments/{id}/distribute")
    String distribute(
            Actor actor, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean remainder, @RequestParam Map<String, String> typed) {
        var commitment = new CommitmentId(id);
        var parts = parts(ledger.row(actor, commitment).unit(), typed);
        if (parts.isEmpty()) {
            throw new Refused(new ReportRefusal.NothingGiven());
        }
        commitments.distribute(actor, commitment, version, parts, remainder);
        return "redirect:" + Done.DISTRIBUTED.at("/commitments/" + id) + "#children";
    }

    @GetMapping("/commitments/{id}/reassign")
    ModelAndView reassign(Actor actor, @PathVariable long id) {
        var page = page(actor, id, Ledger.Deed.REASSIGN, "reassign", "改责任人");
        var row = page.detail().row();
        var serving = organisation.servings(row.unit(), today()).stream()
                .filter(one -> one.unit().equals(row.unit()) && !one.role().isAdministrator())
                .toList();
        var burdens = serving.stream()
                .map(one -> new ReassignPage.Burden(
                        one, loads.with(actor, one.person(), row.id()),
                        "/posts/%d/load?person=%d&adding=%d".formatted(one.post().value(), one.person().value(), id)))
                .toList();
        return new ModelAndView("report/web/reassign", "page", new ReassignPage(
                page, serving.stream().map(ChargePages::option).toList(), burdens));
    }

    @PostMapping("/commitments/{id}/reassign")
    String reassign(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam long post,
            @RequestParam(defaultValue = "") String despite) {
        commitments.reassign(actor, new CommitmentId(id), version, new PostId(post), despite);
        return "redirect:" + Done.REASSIGNED.at("/commitments/" + id);
    }

    private DeedPage page(Actor actor, long id, Ledger.Deed deed, String path, String verb) {
        return new DeedPage(
                ledger.detail(actor, new CommitmentId(id)), deed, path, verb, LocalDateTime.now(clock), clock.getZone());
    }

    private static Map<UnitPath, BigDecimal> parts(UnitPath unit, Map<String, String> typed) {
        var parts = new TreeMap<UnitPath, BigDecimal>();
        typed.forEach((field, text) -> {
            if (field.matches(PART + "\\w+")) {
                Numbers.typed("parts", text)
                        .ifPresent(part -> parts.put(unit.child(field.substring(PART.length())), part));
            }
        });
        return parts;
    }

    private static Option option(Serving serving) {
        return new Option(String.valueOf(serving.post().value()),
                "%s %s · %s".formatted(serving.officeName(), serving.postName(), serving.personName()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
