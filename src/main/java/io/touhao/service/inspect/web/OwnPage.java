package io.touhao.service.inspect.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.service.inspect.DataAssessments.DataAssessment;
import io.touhao.service.inspect.InspectedUnit;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.LocalDate;
import java.util.List;

/** What an enterprise has to put right, and the assessment it owes. */
record OwnPage(ListPage<Lists.HazardRow> list, List<InspectedUnit> units, List<DataAssessment> assessments, InspectionRules rules, LocalDate today) {

    Heading heading() {
        return Heading.of("检查整改", InspectNavigation.OWN);
    }

    /** The unit that owes an assessment this year and has handed none in. */
    List<InspectedUnit> owing() {
        return units.stream()
                .filter(unit -> unit.isListedOn(today) && rules.kind(unit.kind()).filter(kind -> kind.assesses()).isPresent())
                .filter(unit -> assessments.stream().noneMatch(one -> one.inspectedUnit() == unit.id() && one.year() == today.getYear()))
                .toList();
    }

    String day(LocalDate day) {
        return Dates.full(day);
    }

    String risks(DataAssessment one) {
        return one.risks().isEmpty() ? "没有发现风险" : String.join("、", one.risks());
    }
}
