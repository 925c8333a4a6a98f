package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.rulebook.score.ScoreCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the tree of conditions of a pack. */
final class ConditionReader {

    private final YamlFile file;
    private final FactCatalogue catalogue;
    private final RuleCompiler compiler;
    private final Optional<ScoreCard> card;
    private final List<PackFault> faults;
    private final Set<String> seen = new HashSet<>();

    ConditionReader(YamlFile file, FactCatalogue catalogue, RuleCompiler compiler, Optional<ScoreCard> card, List<PackFault> faults) {
        this.file = file;
        this.catalogue = catalogue;
        this.compiler = compiler;
        this.card = card;
        this.faults = faults;
    }

    /** The whole tree; none where some of it cannot be read. */
    Optional<Condition> read(Citation source) {
        return condition(file.json().get("conditions"), List.of("conditions"), source);
    }

    private Optional<Condition> condition(JsonNode json, List<Object> path, Citation above) {
        var head = head(json, path, above);
        if (json.has("all")) {
            return parts(json.get("all"), then(path, "all"), head).map(parts -> new Condition.All(head, parts));
        }
        if (json.has("any")) {
            return parts(json.get("any"), then(path, "any"), head).map(parts -> new Condition.Any(head, parts));
        }
        if (json.has("several")) {
            return parts(json.get("several"), then(path, "several"), head).map(parts -> several(json, path, head, parts));
        }
        if (json.has("not")) {
            return condition(json.get("not"), then(path, "not"), head.citation()).map(of -> new Condition.Not(head, of));
        }
        return leaf(json, path, head);
    }

    private Optional<Condition> leaf(JsonNode json, List<Object> path, Head head) {
        if (json.has("if")) {
            return rule(json, path, "if", Fact.Type.TRUTH).map(rule -> new Condition.Holds(head, rule));
        }
        if (json.has("points")) {
            return points(json, path, head);
        }
        if (json.has("have")) {
            return rule(json, path, "have", Fact.Type.NUMBER).flatMap(have -> measure(json, path, head, have));
        }
        fault(path, "“%s”没有写怎么判断。".formatted(head.id()), "请写 if、have、points，或 all、any、several、not 之一。");
        return Optional.empty();
    }

    private Head head(JsonNode json, List<Object> path, Citation above) {
        var id = json.get("id").stringValue();
        if (!seen.add(id)) {
            fault(then(path, "id"), "编号“%s”用了两次。".formatted(id), "请改成不同的编号。");
        }
        return new Head(id, json.get("words").stringValue(), new Citation(
                json.path("document").stringValue(above.document()), json.path("clause").stringValue(above.clause()),
                json.has("standing") ? Standing.of(json.get("standing").stringValue()) : above.standing()));
    }

    private Optional<List<Condition>> parts(JsonNode json, List<Object> path, Head head) {
        var parts = new ArrayList<Condition>();
        IntStream.range(0, json.size())
                .mapToObj(index -> condition(json.get(index), then(path, index), head.citation()))
                .forEach(part -> part.ifPresent(parts::add));
        return parts.size() == json.size() ? Optional.of(parts) : Optional.empty();
    }

    private Condition several(JsonNode json, List<Object> path, Head head, List<Condition> parts) {
        if (!json.path("atLeast").isIntegralNumber() || json.get("atLeast").intValue() > parts.size()) {
            fault(then(path, "atLeast"), "“%s”没有写明满足几项，或多于所列。".formatted(head.id()), "请在 atLeast 写一个不大于 %d 的整数。".formatted(parts.size()));
        }
        return new Condition.Several(head, json.path("atLeast").intValue(1), adjustable(json), parts);
    }

    private Optional<Condition> measure(JsonNode json, List<Object> path, Head head, Expression have) {
        var comparisons = Comparison.all().stream().filter(one -> json.path(one.key()).isNumber()).toList();
        if (comparisons.size() != 1) {
            fault(path, "“%s”没有写明要多少，或写了不止一次。".formatted(head.id()), "请写 atLeast、atMost、above、below 之一，后面一个数。");
            return Optional.empty();
        }
        var comparison = comparisons.getFirst();
        return Optional.of(new Condition.Measure(
                head, have, comparison, json.get(comparison.key()).decimalValue(), unit(json, have), adjustable(json)));
    }

    /** As written, or the unit of the one fact that is asked. */
    private String unit(JsonNode json, Expression have) {
        var own = have.text().startsWith("percent(") ? Optional.of("%") : have.facts().stream().findFirst().flatMap(catalogue::find).map(Fact::unit);
        return json.path("unit").stringValue(own.orElse(""));
    }

    private Optional<Condition> points(JsonNode json, List<Object> path, Head head) {
        var part = Optional.of(json.get("points").stringValue()).filter(name -> !name.equals("total"));
        var known = card.stream().flatMap(found -> found.parts().stream()).anyMatch(one -> part.map(one.id()::equals).orElse(true));
        if (!known) {
            fault(then(path, "points"), "评分表里没有“%s”。".formatted(part.orElse("total")), "写 total，或评分表里一个部分的编号。");
        }
        if (!json.path("atLeast").isNumber()) {
            fault(path, "“%s”没有写明多少分。".formatted(head.id()), "请写 atLeast。");
            return Optional.empty();
        }
        return Optional.of(new Condition.Points(head, part, json.get("atLeast").decimalValue(), adjustable(json)));
    }

    private Optional<Expression> rule(JsonNode json, List<Object> path, String key, Fact.Type wanted) {
        try {
            return Optional.of(compiler.compile(json.get(key).asString(), wanted));
        } catch (BadExpression bad) {
            fault(then(path, key), bad.what(), bad.advice());
            return Optional.empty();
        }
    }

    private static boolean adjustable(JsonNode json) {
        return json.path("adjustable").booleanValue(false);
    }

    private static List<Object> then(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }
}
