package io.touhao.service.inspect.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.service.inspect.Draw;
import io.touhao.service.inspect.InspectionTally.Closing;
import io.touhao.service.inspect.InspectionTally.Coverage;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;

/** Inspections of a unit, with what is covered, what was found, and the draws held. */
record BoardPage(
        ListPage<Lists.InspectionRow> list, Actor actor, List<Draw> draws, List<Coverage> coverage, List<Closing> closing, InspectionRules rules,
        Map<UnitPath, String> names, LocalDate today) {

    Heading heading() {
        return Heading.of("执法检查", InspectNavigation.KEY).child("inspections").facts("年度覆盖 = 本年检过的 ÷ 今日在册；作废的不计");
    }

    boolean mayDraw() {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER);
    }

    List<Draw> latest() {
        return draws.stream().limit(5).toList();
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(today.getYear()));
    }

    String unit(Draw draw) {
        return names.getOrDefault(draw.unit(), draw.unit().code());
    }

    Year year() {
        return Year.of(today.getYear());
    }

    Tallies tallies() {
        return new Tallies(coverage, closing, rules);
    }

    /** The two cards at the side. */
    record Tallies(List<Coverage> coverage, List<Closing> closing, InspectionRules rules) {

        String kind(Coverage one) {
            return rules.title(one.kind());
        }

        String count(int count) {
            return Figures.count(count);
        }

        String rate(Coverage one) {
            return one.rate().toPlainString();
        }

        String inspected(Coverage one) {
            return "/inspected-units?listed=on&inspected=on&kind=" + one.kind();
        }

        String listed(Coverage one) {
            return "/inspected-units?listed=on&kind=" + one.kind();
        }

        Coverage total() {
            return new Coverage("", coverage.stream().mapToInt(Coverage::listed).sum(), coverage.stream().mapToInt(Coverage::inspected).sum());
        }

    }
}
