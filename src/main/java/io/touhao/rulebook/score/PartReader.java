package io.touhao.rulebook.score;

import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a score card, wherever in a pack they stand, and adds what is wrong with them to the faults. */
public record PartReader(YamlFile file, FactCatalogue catalogue, RuleCompiler compiler, List<PackFault> faults) {

    /** The parts that stand at this place. */
    public List<Part> parts(List<Object> path, Citation source) {
        var json = at(file.json(), path);
        return IntStream.range(0, json.size()).mapToObj(index -> part(json.get(index), then(path, index), source)).toList();
    }

    private static JsonNode at(JsonNode json, List<Object> path) {
        var node = json;
        for (var step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get(step.toString());
        }
        return node;
    }

    private Part part(JsonNode json, List<Object> path, Citation above) {
        var source = source(json).orElse(above);
        demandOrder(json, path);
        var items = IntStream.range(0, json.get("items").size())
                .mapToObj(index -> item(json.get("items").get(index), then(path, "items", index), source))
                .flatMap(Optional::stream)
                .toList();
        return new Part(text(json, "id"), text(json, "title"), decimal(json, "weight", BigDecimal.ONE), bound(json, "min"),
                bound(json, "max"), items, source);
    }

    private Optional<Item> item(JsonNode json, List<Object> path, Citation above) {
        demandOrder(json, path);
        var applies = json.has("when") ? rule(json, path, "when", Fact.Type.TRUTH) : Optional.<Expression>empty();
        return pricing(json, path).map(pricing -> new Item(
                text(json, "id"), text(json, "title"), text(json, "says"), pricing, applies,
                decimal(json, "otherwise", BigDecimal.ZERO), bound(json, "min"), bound(json, "max"),
                source(json).orElse(above)));
    }

    private Optional<Pricing> pricing(JsonNode json, List<Object> path) {
        if (json.has("each")) {
            return rule(json, path, "each", Fact.Type.NUMBER)
                    .flatMap(count -> figure(json, path).map(points -> new Pricing.Each(count, points)));
        }
        if (json.has("if")) {
            return rule(json, path, "if", Fact.Type.TRUTH)
                    .flatMap(condition -> figure(json, path).map(points -> new Pricing.Once(condition, points)));
        }
        if (json.has("value")) {
            return rule(json, path, "value", Fact.Type.NUMBER)
                    .map(value -> new Pricing.Steps(value, steps(json), decimal(json, "below", BigDecimal.ZERO)));
        }
        if (json.has("of")) {
            return chosen(json, path).map(Pricing.Formula::new);
        }
        return rule(json, path, "points", Fact.Type.NUMBER).map(Pricing.Formula::new);
    }

    /** So many points for each word a fact can be, and none for the others. */
    private Optional<Expression> chosen(JsonNode json, List<Object> path) {
        var fact = catalogue.find(text(json, "of")).filter(found -> found.type() == Fact.Type.WORD);
        if (fact.isEmpty()) {
            fault(then(path, "of"), "“%s”不是目录里取词的事实。".formatted(text(json, "of")), "of 后面写一个取词的事实，例如 rdInstitution。");
            return Optional.empty();
        }
        var formula = new StringBuilder();
        for (var entry : json.path("gives").properties()) {
            if (!fact.get().allows(entry.getKey())) {
                fault(then(path, "gives", entry.getKey()), "“%s”没有“%s”这个取值。".formatted(fact.get().key(), entry.getKey()),
                        "可选：%s。".formatted(fact.get().choices().stream().map(Fact.Choice::word).collect(Collectors.joining("、"))));
            }
            formula.append("%s == \"%s\" ? %s : ".formatted(fact.get().key(), entry.getKey(), entry.getValue().decimalValue().toPlainString()));
        }
        return compiled(formula.append("0").toString(), then(path, "gives"), Fact.Type.NUMBER);
    }

    private static List<Pricing.Steps.Step> steps(JsonNode json) {
        return json.path("steps").valueStream()
                .map(step -> new Pricing.Steps.Step(step.get("from").decimalValue(), step.get("points").decimalValue()))
                .sorted(Comparator.comparing(Pricing.Steps.Step::from).reversed())
                .toList();
    }

    /** The points beside each and if, which are a plain figure. */
    private Optional<BigDecimal> figure(JsonNode json, List<Object> path) {
        if (json.path("points").isNumber()) {
            return Optional.of(json.get("points").decimalValue());
        }
        fault(then(path, "points"), "“%s”没有写明每个或一次多少分。".formatted(text(json, "id")), "请在 points 写一个数，例如 -1。");
        return Optional.empty();
    }

    private Optional<Expression> rule(JsonNode json, List<Object> path, String key, Fact.Type wanted) {
        if (!json.has(key)) {
            fault(path, "“%s”没有计分办法。".formatted(text(json, "id")), "请写 points、each、if、of 或 value 之一。");
            return Optional.empty();
        }
        return compiled(json.get(key).asString(), then(path, key), wanted);
    }

    private Optional<Expression> compiled(String text, List<Object> path, Fact.Type wanted) {
        try {
            return Optional.of(compiler.compile(text, wanted));
        } catch (BadExpression bad) {
            fault(path, bad.what(), bad.advice());
            return Optional.empty();
        }
    }

    private void demandOrder(JsonNode json, List<Object> path) {
        if (bound(json, "min").compareTo(bound(json, "max")) > 0) {
            fault(then(path, "bounds"), "“%s”的下限高于上限。".formatted(text(json, "id")), "请对调 min 和 max。");
        }
    }

    /** What a part of a pack says it rests on. */
    static Optional<Citation> source(JsonNode json) {
        return json.has("source")
                ? Optional.of(new Citation(text(json.get("source"), "document"),
                        json.get("source").path("clause").stringValue(""), Standing.of(text(json.get("source"), "standing"))))
                : Optional.empty();
    }

    private static BigDecimal bound(JsonNode json, String end) {
        return json.get("bounds").get(end).decimalValue();
    }

    private static BigDecimal decimal(JsonNode json, String key, BigDecimal otherwise) {
        return json.has(key) ? json.get(key).decimalValue() : otherwise;
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).stringValue();
    }

    private static List<Object> then(List<Object> path, Object... steps) {
        var longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }
}
