package io.touhao.service.inspect.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.UnitNames;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Link;
import io.touhao.service.inspect.Inspector;
import io.touhao.service.inspect.Inspectors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inspectors of a unit and below. */
@Controller
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class InspectorPages {

    private final Inspectors inspectors;
    private final UnitNames names;
    private final Clock clock;

    InspectorPages(Inspectors inspectors, UnitNames names, Clock clock) {
        this.inspectors = inspectors;
        this.names = names;
        this.clock = clock;
    }

    /** All of them, with whom the viewer may enter. */
    record Page(List<Inspector> all, Map<UnitPath, String> names, Actor actor, LocalDate today) {

        Heading heading() {
            return Heading.of("检查人员", InspectNavigation.KEY).child("inspections").under(new Link("执法检查", "/inspections"))
                    .facts("持证在岗 %d 人，共登记 %d 人".formatted(all.stream().filter(one -> one.mayInspectOn(today)).count(), all.size()));
        }

        boolean mayAct() {
            return actor.is(COUNTY_OFFICER, CITY_OFFICER, DIVISION_OFFICER);
        }

        boolean isOwn(Inspector one) {
            return mayAct() && one.unit().equals(actor.unit()) && one.leftOn().isEmpty();
        }

        String unit(Inspector one) {
            return names.getOrDefault(one.unit(), one.unit().code());
        }

        String day(LocalDate day) {
            return Dates.full(day);
        }

        Signal signal(Inspector one) {
            return one.leftOn().isPresent() ? Signal.NONE : one.validUntil().isBefore(today) ? Signal.RED : Signal.GREEN;
        }

        String word(Inspector one) {
            return one.leftOn().isPresent() ? "已注销" : one.validUntil().isBefore(today) ? "证件过期" : "在岗";
        }
    }

    @GetMapping("/inspectors")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView inspectors(Actor actor) {
        return new ModelAndView("service/inspect/web/inspectors", "page",
                new Page(inspectors.all(actor.unit()), names.below(actor.unit()), actor, LocalDate.now(clock)));
    }

    @PostMapping("/inspectors")
    String add(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String certificate,
            @RequestParam(defaultValue = "") String validUntil) {
        inspectors.add(actor, name, certificate, Typed.day("validUntil", "有效期", validUntil));
        return "redirect:/inspectors";
    }

    @PostMapping("/inspectors/{id}/bar")
    String bar(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String uscc, @RequestParam(defaultValue = "") String reason) {
        inspectors.bar(actor, id, uscc, reason);
        return "redirect:/inspectors";
    }

    @PostMapping("/inspectors/{id}/leave")
    String leave(Actor actor, @PathVariable long id) {
        inspectors.leave(actor, id);
        return "redirect:/inspectors";
    }
}
