package io.touhao.rulebook.score;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads a score card whose shape is right, and collects what is wrong with its rules. */
final class CardReader {

    private final YamlFile file;
    private final FactCatalogue catalogue;
    private final RuleCompiler compiler;
    private final List<PackFault> faults = new ArrayList<>();

    CardReader(YamlFile file, FactCatalogue catalogue, RuleCompiler compiler) {
        this.file = file;
        this.catalogue = catalogue;
        this.compiler = compiler;
    }

    /** What was wrong; to be asked after reading. */
    List<PackFault> faults() {
        return List.copyOf(faults);
    }

    ScoreCard read(CardText words) {
        var json = file.json();
        var source = source(json).orElseThrow();
        var levels = json.get("levels").valueStream()
                .map(level -> Level.valueOf(level.stringValue().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var card = new ScoreCard(
                text(json, "card"), text(json, "title"), json.get("version").intValue(), UnitPath.of(text(json, "region")),
                levels, day(json, "from"), day(json, "to"), catalogue, decimal(json, "base", BigDecimal.ZERO),
                bound(json, "min"), bound(json, "max"), json.get("scale").intValue(),
                Ties.valueOf(text(json, "ties").toUpperCase(Locale.ROOT)), json.get("objectionDays").intValue(), bands(json),
                parts(json, source), source, words);
        demandOnce(card);
        return card;
    }

    private List<Part> parts(JsonNode json, Citation source) {
        return IntStream.range(0, json.get("parts").size())
                .mapToObj(index -> part(json.get("parts").get(index), List.of("parts", index), source))
                .toList();
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
        return rule(json, path, "points", Fact.Type.NUMBER).map(Pricing.Formula::new);
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
            fault(path, "“%s”没有计分办法。".formatted(text(json, "id")), "请写 points、each、if 或 value 之一。");
            return Optional.empty();
        }
        try {
            return Optional.of(compiler.compile(json.get(key).asString(), wanted));
        } catch (BadExpression bad) {
            fault(then(path, key), bad.what(), bad.advice());
            return Optional.empty();
        }
    }

    private void demandOrder(JsonNode json, List<Object> path) {
        if (bound(json, "min").compareTo(bound(json, "max")) > 0) {
            fault(then(path, "bounds"), "“%s”的下限高于上限。".formatted(text(json, "id")), "请对调 min 和 max。");
        }
    }

    private void demandOnce(ScoreCard card) {
        var seen = new HashSet<String>();
        for (var part = 0; part < card.parts().size(); part++) {
            for (var item = 0; item < card.parts().get(part).items().size(); item++) {
                var id = card.parts().get(part).items().get(item).id();
                if (!seen.add(id)) {
                    fault(List.of("parts", part, "items", item, "id"), "编号“%s”用了两次。".formatted(id), "请改成不同的编号。");
                }
            }
        }
    }

    private static List<Band> bands(JsonNode json) {
        return json.get("bands").valueStream()
                .map(band -> new Band(text(band, "id"), text(band, "title"), band.get("from").decimalValue()))
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }

    private static Optional<Citation> source(JsonNode json) {
        return json.has("source")
                ? Optional.of(new Citation(text(json.get("source"), "document"),
                        json.get("source").path("clause").stringValue(""), Standing.of(text(json.get("source"), "standing"))))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(JsonNode json, String end) {
        var day = json.path("effective").path(end);
        return day.isString() ? Optional.of(LocalDate.parse(day.stringValue())) : Optional.empty();
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
