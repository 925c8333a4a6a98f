package io.touhao.indicator.pack;

import io.touhao.indicator.FactSource;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.rulebook.sql.SqlRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the rules of one definition; a rule must be right by type, and sayable in SQL. */
record RuleReader(YamlFile file, List<PackFault> faults, String indicator) {

    /** Two rules that belong together. */
    record Pair(Expression first, Expression second) {}

    Optional<Pair> pair(FactSource source, JsonNode json, List<Object> path, String first, String second) {
        return rule(source, json, path, first, Fact.Type.NUMBER)
                .flatMap(one -> rule(source, json, path, second, Fact.Type.NUMBER).map(other -> new Pair(one, other)));
    }

    /** The rule under the key; none where there is none, and where it has a fault. */
    Optional<Expression> rule(FactSource source, JsonNode json, List<Object> path, String key, Fact.Type wanted) {
        if (!json.has(key)) {
            return Optional.empty();
        }
        try {
            var rule = new RuleCompiler(FactSources.catalogue(source)).compile(json.get(key).asString(), wanted);
            var unsayable = SqlRule.faults(FactSources.columns(source), rule);
            unsayable.forEach(fault -> fault(then(path, key), fault.what(), fault.advice()));
            return unsayable.isEmpty() ? Optional.of(rule) : Optional.empty();
        } catch (BadExpression bad) {
            fault(then(path, key), bad.what(), bad.advice());
            return Optional.empty();
        }
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), "指标“%s”：%s".formatted(indicator, what), advice));
    }

    static List<Object> then(List<Object> path, Object... steps) {
        var longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }
}
