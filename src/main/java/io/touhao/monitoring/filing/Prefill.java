package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What need not be asked (带入、沿用): the last period, the year before, what others measured, what follows from the rest. */
public final class Prefill {

    private static final int RATE_DECIMALS = 1;

    private Prefill() {}

    /** The figures that stand in the form before anything is typed. */
    public static Cells offered(Form form, Background known) {
        var figures = new HashMap<String, BigDecimal>();
        for (var item : form.items()) {
            switch (item.fill()) {
                case Fill.Keep keep -> known.last().now(item).ifPresent(figure -> figures.put(item.id(), figure));
                case Fill.Meter meter -> metered(known, meter).ifPresent(figure -> figures.put(item.id(), figure));
                case Fill.Ask ask -> { }
                case Fill.Compute compute -> { }
            }
        }
        return new Cells(figures);
    }

    /** Adds what follows from the figures: computed items, the year to date, the year before. */
    public static Cells complete(Form form, Background known, Cells given) {
        var figures = new HashMap<>(given.figures());
        for (var item : form.items()) {
            if (item.fill() instanceof Fill.Compute compute) {
                figures.remove(item.id());
                compute.formula().of(id -> Optional.ofNullable(figures.get(id)))
                        .ifPresent(rate -> figures.put(item.id(), rate.setScale(RATE_DECIMALS, RoundingMode.HALF_UP)));
            }
            total(item, known, figures);
            putAbsent(figures, item, Measure.BEFORE, known.yearBefore().now(item));
            putAbsent(figures, item, Measure.TOTAL_BEFORE, known.yearBefore().at(item, Measure.TOTAL));
        }
        return new Cells(figures);
    }

    private static void total(Item item, Background known, Map<String, BigDecimal> figures) {
        var now = Optional.ofNullable(figures.get(item.id()));
        putAbsent(figures, item, Measure.TOTAL, now.map(figure ->
                figure.add(known.inYear().at(item, Measure.TOTAL).orElse(BigDecimal.ZERO))));
    }

    private static void putAbsent(Map<String, BigDecimal> figures, Item item, Measure measure, Optional<BigDecimal> figure) {
        if (item.kind().has(measure)) {
            figure.ifPresent(value -> figures.putIfAbsent(item.column(measure), value));
        }
    }

    /** The items the enterprise itself has to fill in: those asked, and those that nothing was found for. */
    public static List<Item> asked(Form form, Background known) {
        var offered = offered(form, known);
        return form.items().stream()
                .filter(item -> !(item.fill() instanceof Fill.Compute) && offered.now(item).isEmpty())
                .toList();
    }

    private static Optional<BigDecimal> metered(Background known, Fill.Meter meter) {
        return Optional.ofNullable(known.metered().get(meter.kind()));
    }
}
