package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.score.Pricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Facts of made-up firms, often exactly at or just beside what packs ask for, and with gaps. */
final class RandomFacts {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_])\\d+(\\.\\d+)?");

    private final FactCatalogue catalogue;
    private final Map<String, List<BigDecimal>> edges = new HashMap<>();
    private final Random random;

    RandomFacts(FactCatalogue catalogue, List<EligibilityPack> packs, Random random) {
        this.catalogue = catalogue;
        this.random = random;
        packs.forEach(this::learn);
    }

    /** Every figure that stands beside a fact in some rule is an edge of that fact. */
    private void learn(EligibilityPack pack) {
        pack.leaves().forEach(leaf -> {
            switch (leaf) {
                case Condition.Measure measure -> edges(measure.have(), Stream.of(measure.need()));
                case Condition.Holds holds -> edges(holds.rule(), Stream.of());
                default -> { }
            }
        });
        pack.card().stream().flatMap(card -> card.items().stream()).map(item -> item.pricing()).forEach(pricing -> edges(pricing.reads(),
                pricing instanceof Pricing.Steps steps ? steps.steps().stream().map(Pricing.Steps.Step::from) : Stream.of()));
    }

    private void edges(Expression rule, Stream<BigDecimal> needs) {
        var found = Stream.concat(needs, NUMBER.matcher(rule.text()).results().map(match -> new BigDecimal(match.group()))).toList();
        rule.facts().forEach(key -> edges.computeIfAbsent(key, fact -> new ArrayList<>()).addAll(found));
    }

    /** A firm of which each fact is known with this chance in a hundred. */
    Facts firm(int known) {
        var facts = new TreeMap<String, FactValue>();
        for (var fact : catalogue.facts()) {
            if (random.nextInt(100) < known) {
                facts.put(fact.key(), value(fact));
            }
        }
        return new Facts(facts);
    }

    private FactValue value(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> FactValue.of(figure(fact));
            case TRUTH -> FactValue.of(random.nextBoolean());
            case WORD -> FactValue.of(fact.choices().get(random.nextInt(fact.choices().size())).word());
            case WORDS -> FactValue.of(fact.choices().stream().map(Fact.Choice::word).filter(word -> random.nextInt(6) == 0).toList());
        };
    }

    private BigDecimal figure(Fact fact) {
        var least = fact.least().filter(Fact.Limit.At.class::isInstance).map(at -> ((Fact.Limit.At) at).value());
        var most = fact.most().filter(Fact.Limit.At.class::isInstance).map(at -> ((Fact.Limit.At) at).value());
        var figure = figure(edges.getOrDefault(fact.key(), List.of()));
        return figure.max(least.orElse(figure)).min(most.orElse(figure));
    }

    private BigDecimal figure(List<BigDecimal> edges) {
        var edge = edges.isEmpty() ? BigDecimal.TEN : edges.get(random.nextInt(edges.size()));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> edge;
            case 3 -> edge.add(new BigDecimal("0.01"));
            case 4 -> edge.subtract(new BigDecimal("0.01"));
            case 5 -> edge.multiply(BigDecimal.valueOf(random.nextInt(1, 40)));
            case 6 -> BigDecimal.valueOf(random.nextInt(0, 200_000), 1);
            default -> random.nextInt(4) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(-2_000, 12_000), 2);
        };
    }
}
