package io.touhao.report.web;

import io.touhao.directory.UnitPath;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How fast the units below grow, by one indicator.
 *
 * @param whole of the unit above them
 */
record UnitGrowth(Period period, Optional<BigDecimal> whole, Map<UnitPath, BigDecimal> figures) {

    Optional<BigDecimal> of(UnitPath unit) {
        return Optional.ofNullable(figures.get(unit));
    }

    /** Below nought is a fall, below the whole is slow. */
    Signal signal(UnitPath unit) {
        var figure = of(unit);
        return figure.isEmpty() ? Signal.NONE
                : figure.get().signum() < 0 ? Signal.RED
                : whole.filter(whole -> figure.get().compareTo(whole) < 0).isPresent() ? Signal.YELLOW : Signal.GREEN;
    }

    String key() {
        return "格内为%s累计产值增速（%%），全部 %s".formatted(
                period.words().replaceFirst("^\\d{4}年", ""), whole.map(figure -> Figures.difference(figure, 1)).orElse(Figures.NONE));
    }
}
