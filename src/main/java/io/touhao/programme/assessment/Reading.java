package io.touhao.programme.assessment;

import io.touhao.programme.pack.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the experts came to on one application.
 *
 * @param resolved the score settled on after they disagreed
 */
public record Reading(List<ScoreSheet> sheets, Optional<BigDecimal> resolved) {

    public Reading {
        sheets = List.copyOf(sheets);
    }

    public boolean isDrawn() {
        return !sheets.isEmpty();
    }

    public boolean isComplete() {
        return isDrawn() && sheets.stream().allMatch(ScoreSheet::isFiled);
    }

    /** The mean of what is filed, to one decimal. */
    public Optional<BigDecimal> mean() {
        var totals = totals();
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), 1, RoundingMode.HALF_UP));
    }

    /** The one in the middle; of an even number the mean of the two. */
    public Optional<BigDecimal> median() {
        var totals = totals().stream().sorted().toList();
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        var upper = totals.get(totals.size() / 2);
        var lower = totals.get((totals.size() - 1) / 2);
        return Optional.of(upper.add(lower).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP));
    }

    /** Between the highest and the lowest (极差). */
    public BigDecimal range() {
        var totals = totals();
        return totals.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO)
                .subtract(totals.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
    }

    /** Whether they are too far apart, or some let it pass and others not. */
    public boolean isDisputed(Programme.Assessment by) {
        var passing = totals().stream().filter(total -> total.compareTo(by.pass()) >= 0).count();
        return range().compareTo(by.disagreement()) > 0 || passing > 0 && passing < totals().size();
    }

    /** What decides: what was settled on, else the mean of those who agree. */
    public Optional<BigDecimal> score(Programme.Assessment by) {
        return resolved.or(() -> isComplete() && !isDisputed(by) ? mean() : Optional.empty());
    }

    /** Sheets that are not filed. */
    public long open() {
        return sheets.stream().filter(sheet -> !sheet.isFiled()).count();
    }

    private List<BigDecimal> totals() {
        return sheets.stream().flatMap(sheet -> sheet.total().stream()).toList();
    }
}
