package io.touhao.monitoring.warning;

import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a pack whose shape is sound, and compiles them against the facts of their subjects. */
final class WarningPackReader {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9_]+)}");

    private final YamlFile file;
    private final Map<SubjectKind, FactCatalogue> facts;
    private final Map<SubjectKind, RuleCompiler> compilers = new EnumMap<>(SubjectKind.class);
    private final List<PackFault> faults = new ArrayList<>();

    WarningPackReader(YamlFile file, Map<SubjectKind, FactCatalogue> facts) {
        this.file = file;
        this.facts = facts;
        facts.forEach((kind, catalogue) -> compilers.put(kind, new RuleCompiler(catalogue)));
    }

    List<PackFault> faults() {
        return faults;
    }

    WarningPack read() {
        var json = file.json();
        var outcomes = outcomes(json.get("outcomes"));
        var days = new EnumMap<WarningLevel, Integer>(WarningLevel.class);
        json.get("days").propertyStream().forEach(entry -> days.put(level(entry.getKey()), entry.getValue().intValue()));
        var proposals = json.get("proposals");
        return new WarningPack(
                json.get("id").stringValue(), facts, days, json.get("visit_within").intValue(),
                rules(json.get("rules"), outcomes), words(json.get("causes")), words(json.get("questions")),
                new WarningPack.Proposals(proposals.get("least").intValue(), proposals.get("mute").doubleValue(),
                        proposals.get("adjust").doubleValue()));
    }

    private Map<String, Outcome> outcomes(JsonNode list) {
        var all = new LinkedHashMap<String, Outcome>();
        for (var index = 0; index < list.size(); index++) {
            var json = list.get(index);
            var kind = SubjectKind.of(json.get("subject").stringValue());
            var path = List.<Object>of("outcomes", index, "when");
            compiled(kind, json.get("when").stringValue(), Fact.Type.TRUTH, path).ifPresent(when ->
                    all.put(json.get("id").stringValue(),
                            new Outcome(json.get("id").stringValue(), kind, json.get("title").stringValue(), when)));
        }
        return all;
    }

    private List<WarningRule> rules(JsonNode list, Map<String, Outcome> outcomes) {
        return IntStream.range(0, list.size()).boxed()
                .flatMap(index -> rule(list.get(index), index, outcomes).stream()).toList();
    }

    private Optional<WarningRule> rule(JsonNode json, int index, Map<String, Outcome> outcomes) {
        var before = faults.size();
        var kind = SubjectKind.of(json.get("subject").stringValue());
        var when = compiled(kind, json.get("when").stringValue(), Fact.Type.TRUTH, List.of("rules", index, "when"));
        var score = compiled(kind, json.get("score").stringValue(), Fact.Type.NUMBER, List.of("rules", index, "score"));
        var shows = words(json.path("shows"));
        var outcome = outcome(json, index, kind, outcomes);
        var variants = variants(json.path("variants"), index, kind);
        checkNames(kind, json, index, shows);
        return faults.size() > before ? Optional.empty() : Optional.of(new WarningRule(
                json.get("id").stringValue(), level(json.get("level").stringValue()), kind, json.get("title").stringValue(),
                json.get("brief").stringValue(), json.path("verify").booleanValue(false), when.orElseThrow(),
                score.orElseThrow(), json.get("grounds").stringValue(), json.get("budget").intValue(), outcome,
                json.get("horizon").intValue(), json.get("quiet").intValue(), shows, variants));
    }

    private Optional<Outcome> outcome(JsonNode json, int index, SubjectKind kind, Map<String, Outcome> outcomes) {
        if (!json.has("outcome")) {
            return Optional.empty();
        }
        var name = json.get("outcome").stringValue();
        var found = Optional.ofNullable(outcomes.get(name)).filter(outcome -> outcome.subject() == kind);
        if (found.isEmpty()) {
            faults.add(new PackFault(file.at(List.of("rules", index, "outcome")), "没有这种对象的后果“%s”。".formatted(name),
                    "请用 outcomes 里同一对象的一种：%s。".formatted(String.join("、", outcomes.keySet()))));
        }
        return found;
    }

    private List<WarningRule.Variant> variants(JsonNode list, int index, SubjectKind kind) {
        return IntStream.range(0, list.size()).boxed()
                .flatMap(place -> compiled(kind, list.get(place).get("when").stringValue(), Fact.Type.TRUTH,
                                List.of("rules", index, "variants", place, "when"))
                        .map(when -> new WarningRule.Variant(list.get(place).get("title").stringValue(), when)).stream())
                .toList();
    }

    private void checkNames(SubjectKind kind, JsonNode json, int index, List<String> shows) {
        NAMED.matcher(json.get("grounds").stringValue()).results().map(match -> match.group(1))
                .filter(name -> facts.get(kind).find(name).isEmpty() && !name.equals("leader"))
                .forEach(name -> unknown(List.of("rules", index, "grounds"), name));
        shows.stream().filter(name -> facts.get(kind).find(name).isEmpty())
                .forEach(name -> unknown(List.of("rules", index, "shows"), name));
    }

    private void unknown(List<Object> path, String name) {
        faults.add(new PackFault(file.at(path), "没有事实“%s”。".formatted(name), "请用 facts 目录里的名称。"));
    }

    private Optional<Expression> compiled(SubjectKind kind, String text, Fact.Type wanted, List<Object> path) {
        try {
            return Optional.of(compilers.get(kind).compile(text, wanted));
        } catch (BadExpression bad) {
            faults.add(new PackFault(file.at(path), bad.what(), bad.advice()));
            return Optional.empty();
        }
    }

    private static WarningLevel level(String name) {
        return WarningLevel.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
