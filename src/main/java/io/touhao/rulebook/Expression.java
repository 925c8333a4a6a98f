package io.touhao.rulebook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A compiled rule over facts, in CEL. All numbers of a rule are decimal; what is not known stays unknown, unless the
 * answer is the same whatever it be.
 */
public final class Expression {

    /** Twelve digits of a double are its own; what follows is noise. */
    private static final MathContext DIGITS = new MathContext(12);

    private final String text;
    private final CelAbstractSyntaxTree tree;
    private final Program program;
    private final Set<String> facts;

    Expression(String text, CelAbstractSyntaxTree tree, Program program, Set<String> facts) {
        this.text = text;
        this.tree = tree;
        this.program = program;
        this.facts = Set.copyOf(facts);
    }

    /** The rule as the pack writes it. */
    public String text() {
        return text;
    }

    /** The checked tree, for those that carry the rule out elsewhere, in SQL for instance; its numbers are decimal. */
    public CelAbstractSyntaxTree tree() {
        return tree;
    }

    /** Keys of the facts it asks for. */
    public Set<String> facts() {
        return facts;
    }

    /** What the rule says of a subject. A share of nothing makes it undefined, unless the answer is the same whatever it be. */
    public Answer answer(Facts subject) {
        var missing = missing(subject);
        try {
            return read(missing.isEmpty() ? program.eval(values(subject)) : program.eval(partial(subject, missing)), missing);
        } catch (CelEvaluationException failed) {
            if (failed.getCause() instanceof Functions.ShareOfNothing) {
                return new Answer.Undefined();
            }
            throw new IllegalStateException("cannot evaluate '%s' on %s".formatted(text, subject), failed);
        }
    }

    private Set<String> missing(Facts subject) {
        if (subject.known().keySet().containsAll(facts)) {
            return Set.of();
        }
        var missing = new TreeSet<>(facts);
        missing.removeIf(key -> subject.find(key).isPresent());
        return missing;
    }

    private PartialVars partial(Facts subject, Set<String> missing) {
        List<CelAttributePattern> unknown = missing.stream().map(CelAttributePattern::fromQualifiedIdentifier).toList();
        return PartialVars.of(values(subject), unknown.toArray(CelAttributePattern[]::new));
    }

    private Map<String, Object> values(Facts subject) {
        Map<String, Object> values = new HashMap<>();
        facts.forEach(key -> subject.find(key).ifPresent(value -> values.put(key, plain(value))));
        return values;
    }

    private static Object plain(FactValue value) {
        return switch (value) {
            case FactValue.Figure figure -> figure.value().doubleValue();
            case FactValue.Truth truth -> truth.value();
            case FactValue.Word word -> word.value();
            case FactValue.Words words -> words.values();
        };
    }

    private static Answer read(Object result, Set<String> missing) {
        return switch (result) {
            case CelUnknownSet unknown -> new Answer.Unknown(missing);
            case Boolean truth -> new Answer.Truth(truth);
            case Double figure when figure.isNaN() || figure.isInfinite() -> new Answer.Undefined();
            case Double figure -> new Answer.Figure(BigDecimal.valueOf(figure).round(DIGITS));
            default -> throw new IllegalStateException("a rule answered " + result);
        };
    }
}
