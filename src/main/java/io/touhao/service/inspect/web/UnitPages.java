package io.touhao.service.inspect.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.inspect.DataAssessments;
import io.touhao.service.inspect.InspectedUnits;
import io.touhao.service.inspect.Inspections;
import io.touhao.service.inspect.Papers;
import io.touhao.service.inspect.Relocations;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One unit of the ledger: its inspections, its relocation, its assessments of data security. */
@Controller("inspectedUnitPages")
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class UnitPages {

    private final InspectedUnits units;
    private final Inspections inspections;
    private final Relocations relocations;
    private final DataAssessments assessments;
    private final Papers papers;
    private final InspectionRules rules;
    private final Clock clock;

    UnitPages(
            InspectedUnits units, Inspections inspections, Relocations relocations, DataAssessments assessments, Papers papers,
            InspectionRules rules, Clock clock) {
        this.units = units;
        this.inspections = inspections;
        this.relocations = relocations;
        this.assessments = assessments;
        this.papers = papers;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/inspected-units/new")
    ModelAndView enlist() {
        return new ModelAndView("service/inspect/web/enlist", "page", new EnlistPage(rules, LocalDate.now(clock)));
    }

    @PostMapping("/inspected-units/new")
    String enlist(
            Actor actor, @RequestParam(defaultValue = "") String uscc, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String basis) {
        return "redirect:/inspected-units/" + units.enlist(actor, uscc, kind, Typed.day("since", "列入日期", since), basis);
    }

    @GetMapping("/inspected-units/{id}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView unit(Actor actor, @PathVariable long id) {
        var unit = units.find(id);
        var reached = relocations.of(id);
        var assessed = assessments.of(id);
        var kept = Stream.concat(reached.stream().map(one -> "relocation/" + one.id()), assessed.stream().map(one -> "data-assessment/" + one.id()))
                .collect(Collectors.toMap(owner -> owner, papers::of));
        return new ModelAndView("service/inspect/web/unit", "page", new UnitPage(
                unit, rules, inspections.ofUnit(id), reached, relocations.next(id), assessed, kept, actor, LocalDate.now(clock)));
    }

    @PostMapping("/inspected-units/{id}/strike")
    String strike(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String reason) {
        units.strike(actor, id, Typed.day("until", "移出日期", until), reason);
        return "redirect:/inspected-units/" + id;
    }

    @PostMapping("/inspected-units/{id}/stages")
    String reach(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<List<MultipartFile>> files) {
        relocations.reach(actor, id, Typed.day("on", "日期", on), words, BroughtFile.of(files.orElse(List.of())));
        return "redirect:/inspected-units/" + id;
    }

    @PostMapping("/inspected-units/{id}/assessment")
    @Allowed(ENTERPRISE)
    String handIn(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String doneOn, @RequestParam(defaultValue = "") List<String> risks,
            @RequestParam(defaultValue = "") String words, @RequestParam Optional<List<MultipartFile>> report) {
        assessments.handIn(actor, id, Typed.day("doneOn", "完成日期", doneOn), risks, words, BroughtFile.of(report.orElse(List.of())));
        return "redirect:/inspected-units/" + id;
    }

    @PostMapping("/inspected-units/{id}/assessment/close")
    String close(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String words) {
        assessments.close(actor, id, year, words);
        return "redirect:/inspected-units/" + id;
    }
}
