package io.touhao.rulebook.score;

import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One item of a score card (计分项).
 *
 * @param says in words for people, with facts in braces: 按期销号 {closed_on_time} / {due} 项
 * @param applies when it is scored at all; always where none is given
 * @param otherwise points where it is not
 * @param least the fewest points it can give
 * @param most the most points it can give
 */
public record Item(
        String id, String title, String says, Pricing pricing, Optional<Expression> applies, BigDecimal otherwise,
        BigDecimal least, BigDecimal most, Citation citation) {

    /** The fewest points that are possible while something is unknown; what it gives where it does not apply is possible too. */
    public BigDecimal openLeast() {
        return applies.isPresent() ? least.min(otherwise) : least;
    }

    /** The most points that are possible while something is unknown. */
    public BigDecimal openMost() {
        return applies.isPresent() ? most.max(otherwise) : most;
    }

    /** Keys of the facts it rests on. */
    public Set<String> facts() {
        var facts = new TreeSet<>(pricing.reads().facts());
        applies.ifPresent(condition -> facts.addAll(condition.facts()));
        return facts;
    }
}
