package io.touhao.service.inspect.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.service.inspect.Draw;
import io.touhao.service.inspect.DrawOrder;
import io.touhao.service.inspect.Draws;
import io.touhao.service.inspect.Hazards;
import io.touhao.service.inspect.InspectedUnits;
import io.touhao.service.inspect.InspectionTally;
import io.touhao.service.inspect.Inspections;
import io.touhao.service.inspect.Inspectors;
import io.touhao.service.inspect.pack.InspectedKind;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Draws: holding one, looking at one, computing it again. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class DrawPages {

    private final Draws draws;
    private final Inspections inspections;
    private final Hazards hazards;
    private final InspectedUnits units;
    private final Inspectors inspectors;
    private final InspectionTally tally;
    private final InspectionRules rules;
    private final Clock clock;

    DrawPages(
            Draws draws, Inspections inspections, Hazards hazards, InspectedUnits units, Inspectors inspectors, InspectionTally tally,
            InspectionRules rules, Clock clock) {
        this.draws = draws;
        this.inspections = inspections;
        this.hazards = hazards;
        this.units = units;
        this.inspectors = inspectors;
        this.tally = tally;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/inspection-draws/new")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView form(Actor actor) {
        var today = LocalDate.now(clock);
        return new ModelAndView("service/inspect/web/draw-form", "page", new DrawFormPage(
                rules, units.listed(actor.unit(), rules.kinds().stream().map(InspectedKind::id).toList(), today.minusDays(1)),
                inspectors.of(actor.unit(), today).size(), today));
    }

    @PostMapping("/inspection-draws/new")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String draw(
            Actor actor, @RequestParam(defaultValue = "") List<String> kinds, @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String witness,
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String firmWitness,
            @RequestParam(defaultValue = "") String firmNumber) {
        var id = draws.draw(actor, new DrawOrder(
                kinds, Typed.count(count), Typed.day("due", "检完期限", due), witness, number, firmWitness, firmNumber));
        return "redirect:/inspection-draws/" + id;
    }

    @GetMapping("/inspection-draws/{id}")
    ModelAndView draw(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "false") boolean all) {
        return page(actor, id, all, Optional.empty());
    }

    /** Reads only, but as a deed of its own: whoever doubts presses it. */
    @PostMapping("/inspection-draws/{id}/recompute")
    ModelAndView recompute(Actor actor, @PathVariable long id) {
        return page(actor, id, false, Optional.of(draws.recompute(id)));
    }

    private ModelAndView page(Actor actor, long id, boolean all, Optional<Draw.Recomputed> recomputed) {
        var draw = draws.find(id);
        var today = LocalDate.now(clock);
        return new ModelAndView("service/inspect/web/draw", "page", new DrawPage(
                draw, draws.lines(id), draws.inspectors(id), inspections.ofDraw(id), hazards.ofDraw(id),
                new BoardPage.Tallies(tally.coverage(actor.unit(), today), tally.closing(actor.unit(), today), rules), all, recomputed, today, clock.getZone()));
    }
}
