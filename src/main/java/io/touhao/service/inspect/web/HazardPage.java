package io.touhao.service.inspect.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.service.inspect.Hazard;
import io.touhao.service.inspect.Hazard.State;
import io.touhao.service.inspect.Papers.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;

/** One hazard: the order, three photos side by side, and what the viewer may do next. */
record HazardPage(
        Hazard hazard, List<Hazard.Step> steps, List<Paper> before, List<Paper> after, List<Paper> rechecked, Actor actor, LocalDate today, ZoneId zone) {

    Heading heading() {
        var firm = actor.is(Role.ENTERPRISE);
        return Heading.of("%s隐患：%s".formatted(hazard.level().title(), hazard.name()), firm ? InspectNavigation.OWN : InspectNavigation.KEY).child("hazards")
                .under(firm ? new Link[0] : new Link[] {new Link("隐患台账", "/hazards")})
                .facts("%s查出，限 %s 前改好".formatted(day(hazard.foundOn()), day(hazard.due())));
    }

    boolean mayRectify() {
        return hazard.state() == State.OPEN && (actor.is(Role.ENTERPRISE) || isHolder());
    }

    boolean mayRecheck() {
        return hazard.state() == State.RECTIFIED && isHolder() && hazard.rectifiedAccount().filter(account -> account == actor.account()).isEmpty();
    }

    /** Whether only the rule of other eyes keeps the viewer from re-checking. */
    boolean mustLetOthers() {
        return hazard.state() == State.RECTIFIED && isHolder() && !mayRecheck();
    }

    private boolean isHolder() {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER) && actor.unit().equals(hazard.holder());
    }

    Signal signal() {
        return Lists.signal(hazard.state(), hazard.isOverdue(today));
    }

    String word() {
        return hazard.isOverdue(today) ? hazard.state().title() + "，逾期" : hazard.state().title();
    }

    List<HistoryEntry> history() {
        return steps.stream().map(step -> new HistoryEntry(
                at(step.at()), step.deed().title(), "%s %s".formatted(step.actor(), step.words()),
                step.deed() == Hazard.Deed.SENT_BACK ? HistoryEntry.Kind.RETURNED : HistoryEntry.Kind.PERSON)).toList();
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(today.getYear()));
    }

    String at(Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), Year.of(today.getYear()));
    }
}
