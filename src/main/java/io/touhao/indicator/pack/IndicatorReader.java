package io.touhao.indicator.pack;

import io.touhao.directory.Days;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Direction;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Span;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the definitions of a file whose shape is right, and collects what is wrong with them. */
final class IndicatorReader {

    private final YamlFile file;
    private final FactSources sources;
    private final List<PackFault> faults = new ArrayList<>();

    IndicatorReader(YamlFile file, FactSources sources) {
        this.file = file;
        this.sources = sources;
    }

    List<PackFault> faults() {
        return List.copyOf(faults);
    }

    List<Indicator> read() {
        var json = file.json();
        var above = citation(json.get("source"));
        return IntStream.range(0, json.get("indicators").size())
                .mapToObj(index -> indicator(json.get("indicators").get(index), List.of("indicators", index), above))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Indicator> indicator(JsonNode json, List<Object> path, Citation above) {
        var before = faults.size();
        var source = source(json, path);
        var rules = new RuleReader(file, faults, text(json, "id"));
        var filter = source.flatMap(one -> rules.rule(one, json, path, "filter", Fact.Type.TRUTH));
        source.ifPresent(one -> demandColumns(one, json, path));
        demandOrder(json, path);
        var computation = computation(json, path, source, rules);
        return faults.size() > before
                ? Optional.empty()
                : computation.map(found -> indicator(json, found, filter, above));
    }

    private static Indicator indicator(
            JsonNode json, Computation computation, Optional<Expression> filter, Citation above) {
        return new Indicator(
                IndicatorId.of(text(json, "id")), json.get("version").intValue(), text(json, "title"),
                text(json, "definition"), text(json, "unit"), times(json, computation), json.get("decimals").intValue(),
                Direction.of(text(json, "direction")), Span.of(text(json, "span")), computation, word(json, "facts"), filter,
                word(json, "until"), json.path("by").valueStream().map(JsonNode::stringValue).toList(), days(json),
                json.has("source") ? citation(json.get("source")) : above, archived(json, above));
    }

    /** With the clause it inherits, so that it can be read by itself. */
    private static String archived(JsonNode json, Citation above) {
        var whole = ((ObjectNode) json).deepCopy();
        if (!whole.has("source")) {
            whole.putObject("source").put("document", above.document()).put("clause", above.clause());
        }
        return whole.toString();
    }

    /** Shares and rates are per cent unless said otherwise. */
    private static BigDecimal times(JsonNode json, Computation computation) {
        if (json.has("times")) {
            return json.get("times").decimalValue();
        }
        var percent = text(json, "unit").equals("%") && !(computation instanceof Computation.Weighted);
        return percent ? Computation.HUNDRED : BigDecimal.ONE;
    }

    private Optional<Computation> computation(
            JsonNode json, List<Object> path, Optional<FactSource> source, RuleReader rules) {
        var entry = json.get("compute").propertyStream().findFirst().orElseThrow();
        var at = RuleReader.then(path, "compute");
        var node = entry.getValue();
        return switch (entry.getKey()) {
            case "entered" -> Optional.of(new Computation.Entered());
            case "rank" -> Optional.of(new Computation.Rank(IndicatorId.of(node.stringValue())));
            case "events" -> source.map(one -> new Computation.Events());
            case "distinct" -> source.map(one -> new Computation.Distinct());
            case "sum" -> source.flatMap(one -> rules.rule(one, json.get("compute"), at, "sum", Fact.Type.NUMBER))
                    .map(Computation.Sum::new);
            case "ratio" -> source.flatMap(one -> rules.pair(one, node, RuleReader.then(at, "ratio"), "of", "over"))
                    .map(pair -> new Computation.Ratio(pair.first(), pair.second()));
            case "weighted" -> source.flatMap(one -> rules.pair(one, node, RuleReader.then(at, "weighted"), "of", "by"))
                    .map(pair -> new Computation.Weighted(pair.first(), pair.second()));
            case "growth" -> source.flatMap(one -> rules.pair(one, node, RuleReader.then(at, "growth"), "of", "before"))
                    .map(pair -> new Computation.Growth(pair.first(), pair.second()));
            case "coverage" -> coverage(node, RuleReader.then(at, "coverage"), rules);
            default -> throw new IllegalStateException("the schema let pass " + entry.getKey());
        };
    }

    private Optional<Computation> coverage(JsonNode json, List<Object> path, RuleReader rules) {
        var list = sources.find(text(json, "facts"));
        if (list.isEmpty()) {
            unknownSource(text(json, "facts"), RuleReader.then(path, "facts"));
            return Optional.empty();
        }
        demandDay(list.get(), text(json, "until"), RuleReader.then(path, "until"));
        var on = word(json, "on").map(day -> MonthDay.parse("--" + day));
        return Optional.of(new Computation.Coverage(text(json, "facts"),
                rules.rule(list.get(), json, path, "filter", Fact.Type.TRUTH), text(json, "until"), on));
    }

    /** Whatever is worked out needs facts; what is entered or ranked has none. */
    private Optional<FactSource> source(JsonNode json, List<Object> path) {
        var without = json.get("compute").has("entered") || json.get("compute").has("rank");
        if (without == json.has("facts")) {
            fault(RuleReader.then(path, "facts"),
                    without ? "“%s”是导入或位次，不从事实计算。".formatted(text(json, "id"))
                            : "“%s”没有写明从哪些事实计算。".formatted(text(json, "id")),
                    without ? "请删去 facts。" : "请补上 facts，可选：%s。".formatted(names()));
            return Optional.empty();
        }
        var source = word(json, "facts").flatMap(sources::find);
        if (!without && source.isEmpty()) {
            unknownSource(text(json, "facts"), RuleReader.then(path, "facts"));
        }
        return source;
    }

    private void demandColumns(FactSource source, JsonNode json, List<Object> path) {
        word(json, "until").ifPresent(column -> demandDay(source, column, RuleReader.then(path, "until")));
        for (var index = 0; index < json.path("by").size(); index++) {
            var column = json.get("by").get(index).stringValue();
            if (source.column(column).filter(one -> one.type() == FactColumn.Type.WORD).isEmpty()) {
                fault(RuleReader.then(path, "by", index), "“%s”不能按“%s”分组。".formatted(text(json, "id"), column),
                        "只能按词分组，%s里有：%s。".formatted(source.title(), columns(source, FactColumn.Type.WORD)));
            }
        }
    }

    private void demandDay(FactSource source, String column, List<Object> path) {
        if (source.column(column).filter(one -> one.type() == FactColumn.Type.DAY).isEmpty()) {
            fault(path, "“%s”不是%s的日期列。".formatted(column, source.title()),
                    "可选：%s。".formatted(columns(source, FactColumn.Type.DAY)));
        }
    }

    private void demandOrder(JsonNode json, List<Object> path) {
        if (json.has("to") && !LocalDate.parse(text(json, "to")).isAfter(LocalDate.parse(text(json, "from")))) {
            fault(RuleReader.then(path, "to"), "“%s”的止日不晚于起日。".formatted(text(json, "id")), "止日是不再适用的第一天。");
        }
    }

    private void unknownSource(String name, List<Object> path) {
        fault(path, "没有名为“%s”的事实。".formatted(name), "事实目录里有：%s。".formatted(names()));
    }

    private String names() {
        return String.join("、", sources.all().stream().map(FactSource::name).toList());
    }

    private static String columns(FactSource source, FactColumn.Type type) {
        return String.join("、", source.columns().stream().filter(one -> one.type() == type).map(FactColumn::name).toList());
    }

    private static Days days(JsonNode json) {
        return new Days(LocalDate.parse(text(json, "from")), word(json, "to").map(LocalDate::parse));
    }

    private static Citation citation(JsonNode json) {
        return new Citation(text(json, "document"), json.path("clause").stringValue(""), Standing.of(text(json, "standing")));
    }

    private static Optional<String> word(JsonNode json, String key) {
        return json.has(key) ? Optional.of(json.get(key).stringValue()) : Optional.empty();
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).stringValue();
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }
}
