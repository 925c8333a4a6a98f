package io.touhao.report.web;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.series.IndustryGrowth.Industry;
import io.touhao.monitoring.warning.Divisions;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.page.part.Percent;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Industries as a tree with their growth (行业树).
 *
 * @param definition address of the definition that the growth follows
 */
record Industries(Period period, UnitPath unit, List<Industry> divisions, String definition) {

    private static final int SHOWN = 12;
    private static final BigDecimal THOUSANDS = BigDecimal.valueOf(100_000);
    private static final BigDecimal WIDEST = BigDecimal.valueOf(20);

    List<Industry> shown() {
        return divisions.stream().limit(SHOWN).toList();
    }

    List<Industry> rest() {
        return divisions.stream().skip(SHOWN).toList();
    }

    String name(Industry industry) {
        return industry.code().length() == 2 ? Divisions.name(industry.code()).replaceFirst("^[A-Z]", "") : industry.code() + " 小类";
    }

    /** 亿元. */
    String output(Industry industry) {
        return Figures.count(industry.output().divide(THOUSANDS, 0, RoundingMode.HALF_UP).longValue());
    }

    String share(Industry industry) {
        var all = divisions.stream().map(Industry::output).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0 ? Figures.NONE
                : Figures.rate(industry.output().multiply(BigDecimal.valueOf(100)).divide(all, MathContext.DECIMAL64));
    }

    String growth(Industry industry) {
        return industry.growth().map(growth -> Figures.difference(growth, 1)).orElse(Figures.NONE);
    }

    boolean isFalling(Industry industry) {
        return industry.growth().filter(growth -> growth.signum() < 0).isPresent();
    }

    Signal signal(Industry industry) {
        return industry.growth().map(growth -> growth.signum() < 0 ? Signal.RED : Signal.GREEN).orElse(Signal.NONE);
    }

    /** Where the bar begins, of 100; it grows from the middle to either side, cut off at twenty per cent. */
    String barX(Industry industry) {
        return Percent.of(isFalling(industry) ? 50 - half(industry) : 50);
    }

    String barWidth(Industry industry) {
        return Percent.of(half(industry));
    }

    private static double half(Industry industry) {
        return industry.growth().map(growth -> growth.abs().min(WIDEST).doubleValue() * 50 / WIDEST.doubleValue()).orElse(0.0);
    }

    /** The records beneath a class. */
    String records(Industry industry) {
        return "/indicators/industrial-output/records/%s,%s,,industry%%3D%s".formatted(
                unit.value(), Period.upTo(period.to()).code().replace('/', '_'), industry.code());
    }

    String label(Industry industry) {
        return String.format(Locale.ROOT, "%s 同比 %s%%", name(industry), growth(industry));
    }
}
