package io.touhao.report.web;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Value;
import io.touhao.indicator.forecast.Placed;
import io.touhao.monitoring.series.IndustryGrowth;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How industry runs (工业运行): units and industries by growth, months as bars, open warnings. */
@Component
class Running {

    private static final CockpitPack PACK = CockpitPack.bundled();
    private static final int MONTHS = 12;

    private final Outlooks outlooks;
    private final IndustryGrowth industries;
    private final Warnings warnings;

    Running(Outlooks outlooks, IndustryGrowth industries, Warnings warnings) {
        this.outlooks = outlooks;
        this.industries = industries;
        this.warnings = warnings;
    }

    /** The units right below by the latest growth that counts. */
    @Transactional(readOnly = true)
    Optional<UnitGrowth> growth(UnitPath unit) {
        return outlooks.indicator(PACK.growth()).flatMap(indicator -> latest(indicator, unit).map(latest -> new UnitGrowth(
                latest.period(), Optional.of(latest.figure()),
                outlooks.below(indicator, unit, latest.period(), Optional.empty()).stream()
                        .collect(Collectors.toMap(Placed::who, Placed::value)))));
    }

    @Transactional(readOnly = true)
    Optional<Industries> industries(UnitPath unit) {
        return outlooks.indicator(PACK.growth()).flatMap(indicator -> latest(indicator, unit).map(latest -> new Industries(
                        latest.period(), unit, industries.of(unit, latest.period()), address(indicator, unit) + "&period=" + latest.period().code())))
                .filter(found -> !found.divisions().isEmpty());
    }

    @Transactional(readOnly = true)
    Optional<Bars> bars(UnitPath unit) {
        return outlooks.indicator(PACK.month()).map(indicator -> new Bars(
                        indicator.title(), indicator.unit(), tail(outlooks.series(indicator, unit)).stream()
                                .map(value -> new Bars.Month(value.period(), value.figure(), Figures.count(Math.round(value.figure().doubleValue()))))
                                .toList(),
                        address(indicator, unit)))
                .filter(bars -> bars.months().size() > 1);
    }

    WarningCard warnings(Actor actor) {
        return new WarningCard(warnings.overview(actor), warnings.waiting(actor));
    }

    private Optional<Value> latest(Indicator indicator, UnitPath unit) {
        return outlooks.series(indicator, unit).stream().reduce((earlier, later) -> later);
    }

    private static List<Value> tail(List<Value> series) {
        return series.subList(Math.max(0, series.size() - MONTHS), series.size());
    }

    private static String address(Indicator indicator, UnitPath unit) {
        return "/indicators/%s?unit=%s".formatted(indicator.id(), unit.value());
    }
}
