package io.touhao.service.inspect.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import io.touhao.service.inspect.Finding;
import io.touhao.service.inspect.Hazard;
import io.touhao.service.inspect.Inspection;
import io.touhao.service.inspect.Inspection.State;
import io.touhao.service.inspect.Outcome;
import io.touhao.service.inspect.Papers;
import io.touhao.service.inspect.pack.CheckItem;
import io.touhao.service.inspect.pack.CheckList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One inspection: the list to go through, or what was found by it and what became of that. */
record InspectionPage(
        Inspection inspection, CheckList list, Map<String, Finding> findings, List<Hazard> hazards, List<Papers.Paper> photos, Actor actor,
        LocalDate today, ZoneId zone) {

    Heading heading() {
        return Heading.of("检查：" + inspection.name(), actor.is(Role.ENTERPRISE) ? InspectNavigation.OWN : InspectNavigation.KEY).child("inspections")
                .under(actor.is(Role.ENTERPRISE) ? new Link[0] : new Link[] {new Link("执法检查", "/inspections")})
                .facts("%s · %s · %s".formatted(inspection.cause(), list.words(), String.join("、", inspection.inspectors())));
    }

    boolean mayRecord() {
        return isHolder() && inspection.state() == State.PLANNED;
    }

    boolean mayVoid() {
        return isHolder() && inspection.state() != State.VOID && hazards.isEmpty();
    }

    private boolean isHolder() {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER) && actor.unit().equals(inspection.holder());
    }

    boolean isDone() {
        return inspection.state() == State.DONE;
    }

    List<Option> outcomes() {
        return Arrays.stream(Outcome.values()).map(outcome -> new Option(outcome.name(), outcome.title())).toList();
    }

    /** What fields are called where they are refused. */
    Map<String, String> labels() {
        var labels = new LinkedHashMap<>(Map.of("doneOn", "检查日期", "present", "企业在场人", "words", "检查情况", "photos", "照片"));
        list.items().forEach(item -> List.of("outcome", "words", "demand", "due").forEach(part -> labels.put(part + "-" + item.id(), item.id())));
        return labels;
    }

    List<Requirement> lines() {
        return list.items().stream().map(this::line).toList();
    }

    private Requirement line(CheckItem item) {
        var finding = Optional.ofNullable(findings.get(item.id()));
        var state = finding.map(one -> switch (one.outcome()) {
            case MET -> Requirement.State.MET;
            case GENERAL, MAJOR -> Requirement.State.WRONG;
            case SKIPPED -> Requirement.State.OPEN;
        }).orElse(Requirement.State.OPEN);
        return new Requirement(
                state, item.id() + " " + item.what(), finding.map(Finding::words).filter(words -> !words.isEmpty()).orElse(item.look()), "",
                finding.filter(one -> one.outcome().isHazard()).flatMap(this::address).orElse(""), finding.map(one -> one.outcome().title()).orElse("未填"));
    }

    private Optional<String> address(Finding finding) {
        return hazards.stream().filter(hazard -> hazard.item().equals(finding.item())).findFirst().map(Hazard::address);
    }

    String summary() {
        return "共 %d 项：符合 %d，隐患 %d，未查 %d".formatted(list.items().size(), count(Outcome.MET), count(Outcome.GENERAL) + count(Outcome.MAJOR), count(Outcome.SKIPPED));
    }

    private long count(Outcome outcome) {
        return findings.values().stream().filter(finding -> finding.outcome() == outcome).count();
    }

    Signal level(Hazard hazard) {
        return hazard.level() == Hazard.Level.MAJOR ? Signal.RED : Signal.YELLOW;
    }

    Signal state(Hazard hazard) {
        return Lists.signal(hazard.state(), hazard.isOverdue(today));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(today.getYear()));
    }

    String recordedAt() {
        return inspection.recordedAt().map(at -> Dates.full(LocalDateTime.ofInstant(at, zone))).orElse("");
    }
}
