package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is known of one subject, as it is written down: {@code {"revenue": 5200, "dishonest": false, "direct": []}}. What is
 * left out, or null, is unknown.
 */
public final class FactSheet {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactSheet() {}

    /** The facts of a sheet; every one must be of the catalogue, of its type, and possible. */
    public static Facts read(FactCatalogue catalogue, JsonNode sheet) throws BadFact {
        if (!sheet.isObject()) {
            throw new BadFact("事实不是“名称: 值”的一组。", "例如 {\"revenue\": 5200, \"dishonest\": false}。");
        }
        Map<String, FactValue> known = new TreeMap<>();
        for (var entry : sheet.properties()) {
            var fact = fact(catalogue, entry.getKey());
            if (!entry.getValue().isNull()) {
                known.put(fact.key(), value(fact, entry.getValue()));
            }
        }
        return new Facts(known);
    }

    /** The sheet of facts. */
    public static JsonNode write(Facts facts) {
        var sheet = JSON.objectNode();
        new TreeMap<>(facts.known()).forEach((key, value) -> sheet.set(key, node(value)));
        return sheet;
    }

    /** A value as it stands in a sheet; figures without needless zeros. */
    public static JsonNode node(FactValue value) {
        return switch (value) {
            case FactValue.Figure(var figure) -> JSON.numberNode(new BigDecimal(figure.stripTrailingZeros().toPlainString()));
            case FactValue.Truth(var truth) -> JSON.booleanNode(truth);
            case FactValue.Word(var word) -> JSON.stringNode(word);
            case FactValue.Words(var words) -> {
                var array = JSON.arrayNode();
                words.forEach(array::add);
                yield array;
            }
        };
    }

    private static Fact fact(FactCatalogue catalogue, String key) throws BadFact {
        var fact = catalogue.find(key);
        if (fact.isEmpty()) {
            throw new BadFact("“%s”不是%s里的事实。".formatted(key, catalogue.title()),
                    "请检查拼写，相近的有：%s。".formatted(String.join("、", catalogue.near(key))));
        }
        return fact.get();
    }

    private static FactValue value(Fact fact, JsonNode node) throws BadFact {
        return switch (fact.type()) {
            case NUMBER -> figure(fact, node);
            case TRUTH -> {
                demand(node.isBoolean(), fact, node, "true 或 false");
                yield FactValue.of(node.booleanValue());
            }
            case WORD -> FactValue.of(word(fact, node));
            case WORDS -> {
                demand(node.isArray(), fact, node, "一组词，例如 []");
                var words = new ArrayList<String>();
                for (var element : node) {
                    words.add(word(fact, element));
                }
                yield FactValue.of(words);
            }
        };
    }

    private static FactValue figure(Fact fact, JsonNode node) throws BadFact {
        demand(node.isNumber(), fact, node, "数" + (fact.unit().isEmpty() ? "" : "，单位" + fact.unit()));
        var figure = node.decimalValue();
        demand(end(fact.least()).map(least -> figure.compareTo(least) >= 0).orElse(true), fact, node,
                "不小于 %s 的数".formatted(end(fact.least()).map(BigDecimal::toPlainString).orElse("")));
        demand(end(fact.most()).map(most -> figure.compareTo(most) <= 0).orElse(true), fact, node,
                "不大于 %s 的数".formatted(end(fact.most()).map(BigDecimal::toPlainString).orElse("")));
        return FactValue.of(figure);
    }

    private static Optional<BigDecimal> end(Optional<Fact.Limit> limit) {
        return limit.filter(Fact.Limit.At.class::isInstance).map(at -> ((Fact.Limit.At) at).value());
    }

    private static String word(Fact fact, JsonNode node) throws BadFact {
        var choices = fact.choices().stream().map(Fact.Choice::word).collect(Collectors.joining("、"));
        demand(node.isString() && fact.allows(node.stringValue()), fact, node, choices.isEmpty() ? "词" : "词，可选：" + choices);
        return node.stringValue();
    }

    private static void demand(boolean right, Fact fact, JsonNode node, String wanted) throws BadFact {
        if (!right) {
            throw new BadFact("“%s”（%s）不能是 %s。".formatted(fact.key(), fact.title(), node), "应是%s。".formatted(wanted));
        }
    }
}
