package io.touhao.service.visit.web;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Bullet;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Tile;
import io.touhao.registry.industry.Industries;
import io.touhao.registry.industry.Industry;
import io.touhao.service.visit.Coverage;
import io.touhao.service.visit.Coverages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a province or city has been visited: by unit and by industry, enterprises and visits apart. */
record CoveragePage(UnitPath unit, Coverages.Whole whole, Map<UnitPath, Unit> below, LocalDate today) {

    /** A line of the tables. */
    record Line(String name, String address, Coverage coverage) {}

    Heading heading() {
        return Heading.of("上门服务覆盖", VisitNavigation.KEY).child("visits")
                .facts("%s规上工业企业 · 名录取当日 · 截至 %s".formatted(name(unit), Dates.full(today)));
    }

    Coverage all() {
        return whole.all();
    }

    List<KeyFigure> figures() {
        var records = "/visits/records?counted=1";
        return List.of(
                KeyFigure.of("已走访", Figures.count(all().visited()), "家", "一家计一次").opens("/visits/firms?visited=1"),
                KeyFigure.of("走访", Figures.count(all().visits()), "家次", "同日计一次").opens(records),
                KeyFigure.of("在库", Figures.count(all().listed()), "家", "当日名录").opens("/indicators/visit-coverage?unit=" + unit),
                KeyFigure.of("覆盖", Figures.rate(all().percent()), "%", "序时 " + Figures.rate(elapsed()) + "%"),
                KeyFigure.of("还没走访", Figures.count(all().left()), "家", "年内走完").opens("/visits/firms?left=1"));
    }

    /** Share of the year that has passed. */
    BigDecimal elapsed() {
        return BigDecimal.valueOf(today.getDayOfYear() * 100L).divide(BigDecimal.valueOf(today.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    List<Line> units() {
        return whole.units().entrySet().stream()
                .map(one -> new Line(name(one.getKey()), "/visits/firms?left=1&unit=" + one.getKey().code(), one.getValue())).toList();
    }

    List<Line> divisions() {
        return whole.divisions().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(other.listed(), one.listed())))
                .map(one -> new Line(division(one.getKey()), "", one.getValue())).toList();
    }

    private static String division(String code) {
        return code + " " + Industries.IN_FORCE.find(code).map(Industry::name).orElse("");
    }

    boolean isProvince() {
        return unit.depth() == 1;
    }

    List<Tile> tiles() {
        return whole.units().entrySet().stream().map(one -> new Tile(
                one.getKey().code(), name(one.getKey()), Figures.rate(one.getValue().percent()), depth(one.getValue()), signal(one.getValue()),
                "/visits/firms?left=1&unit=" + one.getKey().code())).toList();
    }

    private int depth(Coverage coverage) {
        var percent = coverage.percent().doubleValue();
        return percent < elapsed().doubleValue() ? 1 : percent < 80 ? 2 : percent < 95 ? 3 : 4;
    }

    Signal signal(Coverage coverage) {
        return coverage.left() == 0 ? Signal.DONE
                : coverage.percent().compareTo(elapsed()) >= 0 ? Signal.GREEN
                : coverage.percent().add(BigDecimal.TEN).compareTo(elapsed()) >= 0 ? Signal.YELLOW : Signal.RED;
    }

    Bullet bullet(Coverage coverage) {
        return Bullet.towards(BigDecimal.valueOf(coverage.visited()), BigDecimal.valueOf(Math.max(1, coverage.listed())), Optional.of(elapsed()), signal(coverage));
    }

    private String name(UnitPath path) {
        return Optional.ofNullable(below.get(path)).map(Unit::shortName).orElse(path.code());
    }
}
