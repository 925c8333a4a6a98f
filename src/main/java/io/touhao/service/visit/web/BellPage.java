package io.touhao.service.visit.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief.Line;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.Visit;
import io.touhao.service.visit.plan.PlanItem;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** What is known already, before somebody rings the bell (敲门之前). */
record BellPage(
        Enterprise firm, List<Line> lines, List<Visit> visits, Optional<PlanItem> item, Coverages.Whole coverage, boolean mayVisit, boolean mayPlan,
        LocalDate today, Done done) {

    Heading heading() {
        return Heading.of("敲门之前：" + firm.name(), VisitNavigation.KEY).child("visits")
                .facts("%s · %s · 截至 %s".formatted(planned(), isFirst() ? "本年首次走访" : "本年已走访过", Dates.full(today)))
                .under(new Link("走访安排", "/visits"));
    }

    private String planned() {
        return item.flatMap(PlanItem::planned).filter(day -> !day.isBefore(today)).map(day -> "定在 " + day(day)).orElse("还没定日期");
    }

    boolean isFirst() {
        return !coverage.has(firm.id());
    }

    /** What should be talked of, in the modules' order. */
    List<Line> talks() {
        return lines.stream().filter(line -> !line.talk().isEmpty()).toList();
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today));
    }

    String asOf(Line line) {
        return line.asOf().map(this::day).orElse("—");
    }
}
