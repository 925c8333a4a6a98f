package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Expression;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.rulebook.score.Item;
import io.touhao.rulebook.score.Pricing;
import io.touhao.rulebook.sql.SqlColumns;
import io.touhao.rulebook.sql.SqlRule;
import io.touhao.rulebook.sql.UnsayableRule;
import java.util.List;
import java.util.stream.Stream;

/** Whether every rule of a pack can be said in SQL too; a pack that cannot be asked in bulk is faulty. */
record Sayable(SqlColumns columns) {

    static List<PackFault> faults(EligibilityPack pack, YamlFile file) {
        var sayable = new Sayable(WideFacts.of(pack.catalogue()));
        return Stream.concat(
                        pack.leaves().stream().flatMap(sayable::leaf),
                        pack.card().stream().flatMap(card -> card.items().stream()).flatMap(sayable::item))
                .map(fault -> new PackFault(file.at(List.of("conditions")), fault.what(), fault.advice()))
                .toList();
    }

    private Stream<UnsayableRule> leaf(Condition leaf) {
        return switch (leaf) {
            case Condition.Holds holds -> SqlRule.faults(columns, holds.rule()).stream();
            case Condition.Measure measure -> SqlRule.reckoningFaults(columns, measure.have()).stream();
            case Condition.Points points -> Stream.empty();
            case Condition.All all -> Stream.empty();
            case Condition.Any any -> Stream.empty();
            case Condition.Several several -> Stream.empty();
            case Condition.Not not -> Stream.empty();
        };
    }

    private Stream<UnsayableRule> item(Item item) {
        return Stream.concat(
                item.applies().stream().flatMap(when -> SqlRule.faults(columns, when).stream()), priced(item.pricing()).stream());
    }

    private List<UnsayableRule> priced(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Formula formula -> exact(formula.reads());
            case Pricing.Each each -> exact(each.reads());
            case Pricing.Once once -> exact(once.reads());
            case Pricing.Steps steps -> SqlRule.reckoningFaults(columns, steps.reads());
        };
    }

    private List<UnsayableRule> exact(Expression rule) {
        return SqlRule.faults(columns, rule);
    }
}
