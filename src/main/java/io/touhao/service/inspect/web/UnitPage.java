package io.touhao.service.inspect.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.service.inspect.DataAssessments.DataAssessment;
import io.touhao.service.inspect.InspectedUnit;
import io.touhao.service.inspect.Inspection;
import io.touhao.service.inspect.Papers.Paper;
import io.touhao.service.inspect.Relocations.Reached;
import io.touhao.service.inspect.pack.InspectedKind;
import io.touhao.service.inspect.pack.InspectionRules;
import io.touhao.service.inspect.pack.RelocationStage;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One unit of the ledger. */
record UnitPage(
        InspectedUnit unit, InspectionRules rules, List<Inspection> inspections, List<Reached> reached, Optional<RelocationStage> next,
        List<DataAssessment> assessments, Map<String, List<Paper>> papers, Actor actor, LocalDate today) {

    Heading heading() {
        var firm = actor.is(Role.ENTERPRISE);
        return Heading.of(unit.name(), firm ? InspectNavigation.OWN : InspectNavigation.KEY).child("inspected-units")
                .under(firm ? new Link[0] : new Link[] {new Link("检查对象名录", "/inspected-units")})
                .facts("%s · %s列入%s".formatted(rules.title(unit.kind()), day(unit.since()), unit.until().map(day -> " · " + day(day) + "移出").orElse("")));
    }

    boolean mayAct() {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER) && unit.until().isEmpty();
    }

    boolean relocates() {
        return rules.kind(unit.kind()).filter(InspectedKind::relocates).isPresent();
    }

    boolean assesses() {
        return rules.kind(unit.kind()).filter(InspectedKind::assesses).isPresent();
    }

    boolean mayHandIn() {
        return actor.is(Role.ENTERPRISE) && assesses() && unit.isListedOn(today)
                && assessments.stream().noneMatch(one -> one.year() == today.getYear());
    }

    boolean mayClose(DataAssessment one) {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER) && one.closedOn().isEmpty();
    }

    List<Step> stages() {
        return rules.relocation().stream().map(stage -> reached.stream().filter(one -> one.stage().equals(stage.id())).findFirst()
                .map(one -> Step.done(stage.title(), day(one.on())))
                .orElseGet(() -> next.filter(stage::equals).isPresent() ? Step.now(stage.title(), "进行中") : Step.open(stage.title()))).toList();
    }

    String stage(Reached one) {
        return rules.relocation().stream().filter(stage -> stage.id().equals(one.stage())).findFirst().map(RelocationStage::title).orElse(one.stage());
    }

    List<Paper> papers(Reached one) {
        return papers.getOrDefault("relocation/" + one.id(), List.of());
    }

    List<Paper> papers(DataAssessment one) {
        return papers.getOrDefault("data-assessment/" + one.id(), List.of());
    }

    String risks(DataAssessment one) {
        return one.risks().isEmpty() ? "没有发现风险" : String.join("、", one.risks());
    }

    Signal signal(Inspection one) {
        return switch (one.state()) {
            case PLANNED -> one.due().isBefore(today) ? Signal.RED : Signal.BLUE;
            case DONE -> Signal.GREEN;
            case VOID -> Signal.NONE;
        };
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(today.getYear()));
    }
}
