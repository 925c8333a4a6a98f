package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that rules about one kind of subject may ask; rules are checked against it before they are used.
 *
 * @param parameters figures that the deriving of facts needs, such as a number of working days
 */
public record FactCatalogue(String id, String title, Map<String, BigDecimal> parameters, List<Fact> facts) {

    public FactCatalogue {
        parameters = Map.copyOf(parameters);
        facts = List.copyOf(facts);
    }

    /** A figure that the deriving of facts needs; its absence is a fault of the pack. */
    public BigDecimal parameter(String key) {
        return Optional.ofNullable(parameters.get(key)).orElseThrow(
                () -> new IllegalStateException("%s has no parameter %s".formatted(id, key)));
    }

    public Optional<Fact> find(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The five keys most like the one that was meant. */
    public List<String> near(String key) {
        return facts.stream().map(Fact::key).sorted(Comparator.comparingInt(one -> -alike(one, key))).limit(5).toList();
    }

    private static int alike(String one, String other) {
        var common = 0;
        for (var index = 0; index + 2 <= one.length(); index++) {
            common += other.contains(one.substring(index, index + 2)) ? 1 : 0;
        }
        return common;
    }

    /** The smallest value the fact can have beside the others; none where nothing bounds it. */
    public Optional<BigDecimal> least(Fact fact, Facts beside) {
        return fact.least().flatMap(limit -> figure(limit, beside));
    }

    /** The largest value the fact can have beside the others; none where nothing bounds it. */
    public Optional<BigDecimal> most(Fact fact, Facts beside) {
        return fact.most().flatMap(limit -> figure(limit, beside));
    }

    private static Optional<BigDecimal> figure(Fact.Limit limit, Facts facts) {
        return switch (limit) {
            case Fact.Limit.At at -> Optional.of(at.value());
            case Fact.Limit.Of of -> facts.find(of.fact())
                    .filter(FactValue.Figure.class::isInstance)
                    .map(value -> ((FactValue.Figure) value).value());
        };
    }
}
