package io.touhao.monitoring.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What sort of datum an item is, which decides the figures kept of it. */
public enum Kind {
    /** Adds up over the year: output, revenue. */
    FLOW(Measure.values()),
    /** Stands at the end of the period: receivables, employees. */
    LEVEL(Measure.NOW, Measure.BEFORE),
    /** A rate in per cent. */
    RATE(Measure.NOW, Measure.BEFORE),
    /** One of several answers, kept as its number. */
    CHOICE(Measure.NOW),
    /** Any of several answers, kept as the sum of their powers of two. */
    CHOICES(Measure.NOW),
    /** Of the time to come; nothing to compare with. */
    EXPECTED(Measure.NOW);

    private final List<Measure> measures;

    Kind(Measure... measures) {
        this.measures = List.of(measures);
    }

    public List<Measure> measures() {
        return measures;
    }

    public boolean has(Measure measure) {
        return measures.contains(measure);
    }

    public boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    static Kind of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findFirst().orElseThrow();
    }
}
