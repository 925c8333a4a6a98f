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
import io.touhao.page.file.FileAnswer;
import io.touhao.service.inspect.Finding;
import io.touhao.service.inspect.Hazards;
import io.touhao.service.inspect.InspectedUnits;
import io.touhao.service.inspect.InspectionReport;
import io.touhao.service.inspect.InspectionReport.Order;
import io.touhao.service.inspect.Inspections;
import io.touhao.service.inspect.Inspectors;
import io.touhao.service.inspect.Outcome;
import io.touhao.service.inspect.Papers;
import io.touhao.service.inspect.pack.CheckItem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One inspection: ordering it, recording it item by item, declaring it void. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class InspectionPages {

    private final Inspections inspections;
    private final Hazards hazards;
    private final InspectedUnits units;
    private final Inspectors inspectors;
    private final Papers papers;
    private final Clock clock;

    InspectionPages(Inspections inspections, Hazards hazards, InspectedUnits units, Inspectors inspectors, Papers papers, Clock clock) {
        this.inspections = inspections;
        this.hazards = hazards;
        this.units = units;
        this.inspectors = inspectors;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/inspections/{id}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView inspection(Actor actor, @PathVariable long id) {
        var inspection = inspections.find(id);
        return new ModelAndView("service/inspect/web/inspection", "page", new InspectionPage(
                inspection, inspections.list(inspection), inspections.findings(id), hazards.ofInspection(id), papers.of("inspection/" + id), actor,
                LocalDate.now(clock), clock.getZone()));
    }

    @GetMapping("/inspected-units/{id}/order")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView order(Actor actor, @PathVariable long id) {
        var today = LocalDate.now(clock);
        return new ModelAndView("service/inspect/web/order", "page", new OrderFormPage(units.find(id), inspectors.of(actor.unit(), today), today));
    }

    @PostMapping("/inspected-units/{id}/order")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String order(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String cause, @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") List<Long> inspectors) {
        return "redirect:/inspections/" + inspections.order(actor, id, cause, Typed.day("due", "检完期限", due), inspectors);
    }

    @PostMapping("/inspections/{id}/record")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String record(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String doneOn, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String words, @RequestParam Optional<List<MultipartFile>> photos, HttpServletRequest request) {
        var items = inspections.list(inspections.find(id)).items();
        inspections.record(actor, id, new InspectionReport(
                Typed.day("doneOn", "检查日期", doneOn), present, words, items.stream().flatMap(item -> finding(item, request).stream()).toList(),
                items.stream().collect(Collectors.toMap(CheckItem::id, item -> ordered(item, request))), BroughtFile.of(photos.orElse(List.of()))));
        return "redirect:/inspections/" + id;
    }

    private static Optional<Finding> finding(CheckItem item, HttpServletRequest request) {
        var chosen = typed(request, "outcome-" + item.id());
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.name().equals(chosen)).findFirst()
                .map(outcome -> new Finding(item.id(), outcome, typed(request, "words-" + item.id())));
    }

    private static Order ordered(CheckItem item, HttpServletRequest request) {
        return new Order(typed(request, "demand-" + item.id()), Typed.optionalDay("due-" + item.id(), "期限", typed(request, "due-" + item.id())));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    @PostMapping("/inspections/{id}/void")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String declareVoid(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        inspections.declareVoid(actor, id, reason);
        return "redirect:/inspections/" + id;
    }

    @GetMapping("/inspection-papers/{id}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ResponseEntity<byte[]> paper(@PathVariable long id) {
        var content = papers.content(id);
        return FileAnswer.of(content.name(), content.type(), content.bytes());
    }
}
