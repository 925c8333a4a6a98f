package io.touhao.indicator.web;

import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Slice;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.refresh.Rounding;
import io.touhao.indicator.web.IndicatorPage.Definition;
import io.touhao.indicator.web.IndicatorPage.Line;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Definitions in words (口径): what is counted, from what, how, and by which clause. */
@Component
class DefinitionWords {

    private final FactSources sources;
    private final Indicators indicators;
    private final Rounding rounding;

    DefinitionWords(FactSources sources, Indicators indicators, Rounding rounding) {
        this.sources = sources;
        this.indicators = indicators;
        this.rounding = rounding;
    }

    Definition of(Indicator indicator) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("含义", indicator.definition(), false));
        lines.add(new Line("编码", "%s 第 %d 版".formatted(indicator.id(), indicator.version()), true));
        lines.add(new Line("单位", "%s，%s，%s".formatted(indicator.unit(),
                indicator.decimals() == 0 ? "整数" : indicator.decimals() + " 位小数", mode()), false));
        lines.add(new Line("方向", indicator.direction().title(), false));
        lines.add(new Line("期间", span(indicator), false));
        lines.add(new Line("依据", indicator.clause().words(), false));
        lines.add(new Line("来源", source(indicator), false));
        return new Definition(List.copyOf(lines), formula(indicator), note(indicator));
    }

    private static String span(Indicator indicator) {
        return switch (indicator.span()) {
            case MONTH, TO_DATE, STATED -> indicator.span().title() + "；1—2月合并，1月无数";
            case LAST_DAY, YEAR -> indicator.span().title();
        };
    }

    private String mode() {
        return rounding.mode() == RoundingMode.HALF_EVEN ? "四舍六入五成双" : "四舍五入";
    }

    private String source(Indicator indicator) {
        return indicator.source().map(name -> sources.get(name).title()).orElse("导入");
    }

    /** A part of the whole in words: C26 化学原料和化学制品制造业; empty for the whole. */
    String slice(Indicator indicator, Slice slice) {
        return indicator.source().flatMap(name -> sources.get(name).column(slice.dimension()))
                .map(column -> column.words(slice.member())).orElse(slice.member());
    }

    private String formula(Indicator indicator) {
        var rules = new FormulaWords(indicator.source().map(sources::get));
        var how = switch (indicator.computation()) {
            case Computation.Events events -> "记录条数";
            case Computation.Distinct distinct -> "不重复的主体数";
            case Computation.Sum(var of) -> "Σ " + rules.of(of);
            case Computation.Ratio(var of, var over) -> "Σ %s ÷ Σ %s".formatted(rules.of(of), rules.of(over));
            case Computation.Weighted(var of, var by) -> "Σ (%s × %s) ÷ Σ %s".formatted(rules.of(of), rules.of(by), rules.of(by));
            case Computation.Coverage coverage -> "有记录的主体数 ÷ 名录内主体数";
            case Computation.Growth(var of, var before) -> "Σ %s ÷ Σ %s − 1，只计两年都有数的企业".formatted(rules.of(of), rules.of(before));
            case Computation.Rank(var of) -> "按%s排位".formatted(indicators.find(of).map(Indicator::title).orElse(of.value()));
            case Computation.Entered entered -> "按发布数导入，本系统不重算";
        };
        return indicator.filter().map(rules::of).map(filter -> how + "　其中 " + filter).orElse(how);
    }

    private String note(Indicator indicator) {
        var count = indicators.versions(indicator.id()).size();
        return count == 1 ? "只有一版。" : "历次 %d 版，各期按期末所在的版本计算。".formatted(count);
    }
}
