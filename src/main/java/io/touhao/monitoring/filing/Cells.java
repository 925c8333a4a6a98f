package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Measure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of a return by column; one that is not there was left empty. */
public record Cells(Map<String, BigDecimal> figures) {

    public static final Cells NONE = new Cells(Map.of());

    public Cells {
        figures = Map.copyOf(figures);
    }

    public Optional<BigDecimal> at(String column) {
        return Optional.ofNullable(figures.get(column));
    }

    public Optional<BigDecimal> at(Item item, Measure measure) {
        return item.kind().has(measure) ? at(item.column(measure)) : Optional.empty();
    }

    public Optional<BigDecimal> now(Item item) {
        return at(item, Measure.NOW);
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** These, and where one is missing that of the others. */
    public Cells or(Cells others) {
        var all = new HashMap<>(others.figures);
        all.putAll(figures);
        return new Cells(all);
    }

    public Cells with(String column, BigDecimal figure) {
        var all = new HashMap<>(figures);
        all.put(column, figure);
        return new Cells(all);
    }
}
