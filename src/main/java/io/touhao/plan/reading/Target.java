package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A quantity that the plan promises (目标值).
 *
 * @param clause the path of the clause; empty before the first heading
 * @param span where the quote stands in the printed text
 * @param quote the shortest piece that holds subject and quantity
 * @param value the number; 万 and 亿 are multiplied out save for money; a fall is negative
 * @param by the due date that governs it
 */
public record Target(
        String clause,
        Span span,
        String quote,
        String subject,
        BigDecimal value,
        String unit,
        Bound bound,
        TargetKind kind,
        Optional<LocalDate> by) {}
