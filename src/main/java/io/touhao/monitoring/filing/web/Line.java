package io.touhao.monitoring.filing.web;

import io.touhao.monitoring.filing.Checking;
import io.touhao.monitoring.filing.FilingSheet;
import io.touhao.monitoring.filing.Finding;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Kind;
import io.touhao.monitoring.form.Measure;
import io.touhao.monitoring.form.Strength;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A line of the form, as the page prints it. */
record Line(FilingSheet sheet, Item item) {

    String value() {
        return sheet.cells().now(item).map(Figures::number).map(text -> text.replace("−", "-")).orElse("");
    }

    String shown() {
        return item.kind().isChosen() ? chosen() : print(sheet.cells().now(item));
    }

    private String chosen() {
        return sheet.cells().now(item).map(BigDecimal::intValue)
                .map(sum -> String.join("、", item.options().entrySet().stream().filter(option -> holds(sum, option.getKey())).map(option -> option.getValue()).toList()))
                .filter(words -> !words.isEmpty())
                .orElse(Figures.NONE);
    }

    boolean isChosen(int option) {
        return sheet.cells().now(item).filter(sum -> holds(sum.intValue(), option)).isPresent();
    }

    private boolean holds(int sum, int option) {
        return item.kind() == Kind.CHOICE ? sum == option : (sum & option) != 0;
    }

    String last() {
        return item.kind().isChosen() ? "" : print(sheet.known().last().now(item));
    }

    String before() {
        return print(sheet.cells().at(item, Measure.BEFORE));
    }

    /** Whether the year before is not on record, so that the enterprise states it. */
    boolean asksBefore() {
        return item.kind().has(Measure.BEFORE) && sheet.known().yearBefore().now(item).isEmpty();
    }

    String beforeValue() {
        return sheet.cells().at(item, Measure.BEFORE).map(BigDecimal::toPlainString).orElse("");
    }

    /** The year to date; a level is what it is at the end. */
    String total() {
        return switch (item.kind()) {
            case FLOW -> print(sheet.cells().at(item, Measure.TOTAL));
            case LEVEL, RATE -> print(sheet.cells().now(item));
            case CHOICE, CHOICES, EXPECTED -> Figures.NONE;
        };
    }

    /** Growth of the year to date in per cent; for a rate the difference in 百分点, with a star. */
    String growth() {
        var now = item.kind() == Kind.FLOW ? sheet.cells().at(item, Measure.TOTAL) : sheet.cells().now(item);
        var base = item.kind() == Kind.FLOW ? sheet.cells().at(item, Measure.TOTAL_BEFORE) : sheet.cells().at(item, Measure.BEFORE);
        if (item.kind() == Kind.RATE) {
            return now.isEmpty() || base.isEmpty() ? "" : Figures.difference(now.get().subtract(base.get()), 1) + "*";
        }
        return Checking.growth(now, base).map(growth -> Figures.difference(growth, 1)).orElse("");
    }

    private static String print(Optional<BigDecimal> figure) {
        return figure.map(Figures::number).orElse(Figures.NONE);
    }

    boolean isAsked() {
        return sheet.isAsked(item);
    }

    /** Filled from records: nobody types it. */
    boolean isFixed() {
        return item.fill() instanceof Fill.Compute || item.fill() instanceof Fill.Meter && !isAsked();
    }

    String source() {
        return isFixed() ? "带入" : isAsked() ? "要填" : "上月值";
    }

    String sourceCss() {
        return isFixed() ? "tag tag-auto" : isAsked() ? "t2 s12" : "tag tag-self";
    }

    List<Finding> findings() {
        return sheet.at(item);
    }

    String css() {
        return findings().stream().anyMatch(finding -> finding.strength() == Strength.MUST) ? " is-invalid"
                : findings().stream().anyMatch(finding -> finding.strength() == Strength.EXPLAIN) ? " is-ask" : "";
    }

    /** On a phone only what is to be filled or mended is shown. */
    String rowCss() {
        return (findings().isEmpty() ? "" : "has-chk ") + (isAsked() || !findings().isEmpty() ? "ask" : "known");
    }
}
