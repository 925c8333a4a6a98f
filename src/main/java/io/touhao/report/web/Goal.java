package io.touhao.report.web;

import io.touhao.indicator.forecast.Forecast;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A main target as the cockpit prints it: what was promised, what is reached, where it is going, and beside whom.
 *
 * @param move what the figure moved by since the period before, in its unit; points for shares of a goal
 * @param rank 2 / 5: the place among the benchmark provinces that published the same period; empty where none did
 */
record Goal(Item item, Optional<BigDecimal> move, Optional<Forecast> forecast, String rank) {

    String goalWords() {
        return item.hasFigure() ? item.goal() : item.target().kind().title();
    }

    /** Where the figure opens: the value that records gave, or the reports it rests on. */
    String address() {
        return item.row().done().isEmpty() ? "" : item.row().reading().isPresent()
                ? item.row().valueAddress() : item.address() + "#provenance";
    }

    String source() {
        return item.row().reading().isPresent() ? "系统取数" : item.row().done().isPresent() ? "自报" : "";
    }

    String proRata() {
        return item.row().share().isPresent() ? item.proRata().map(Figures::rate).orElse(Figures.NONE) : Figures.NONE;
    }

    String moved() {
        return move.map(points -> Figures.difference(points, 1)).orElse(Figures.NONE);
    }

    /** 8.4 (7.9—8.9). */
    String forecastWords() {
        return forecast.map(one -> Figures.number(one.value()) + one.range()
                .map(range -> " (%s—%s)".formatted(Figures.number(range.low()), Figures.number(range.high())))
                .orElse("")).orElse(Figures.NONE);
    }

    /** How the forecast was reached, for whoever points at it. */
    String forecastMethod() {
        return forecast.map(one -> one.method().title() + (one.range().isEmpty() ? "；误差样本不足，不给区间" : "")).orElse("");
    }

    Signal signal() {
        return item.signal();
    }

    String signalWord() {
        return item.signalWord();
    }
}
