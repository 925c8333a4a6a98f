package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.score.Interval;
import io.touhao.rulebook.score.ItemScore;
import io.touhao.rulebook.score.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges one subject by one pack. */
final class Judging {

    private final EligibilityPack pack;
    private final Facts facts;
    private final Optional<Score> score;

    private Judging(EligibilityPack pack, Facts facts) {
        this.pack = pack;
        this.facts = facts;
        this.score = pack.card().map(card -> card.score(facts));
    }

    static Verdict of(EligibilityPack pack, Facts facts) {
        var judging = new Judging(pack, facts);
        return new Verdict(pack, facts, judging.find(pack.conditions()), judging.score);
    }

    private Finding find(Condition condition) {
        return switch (condition) {
            case Condition.All all -> several(all, all.parts().size());
            case Condition.Any any -> several(any, 1);
            case Condition.Several several -> several(several, several.count());
            case Condition.Not not -> {
                var of = find(not.of());
                yield Finding.joined(not, of.outcome().not(), List.of(of));
            }
            case Condition.Holds holds -> holds(holds);
            case Condition.Measure measure -> measure(measure);
            case Condition.Points points -> points(points);
        };
    }

    private Finding several(Condition condition, int count) {
        var parts = condition.parts().stream().map(this::find).toList();
        return Finding.joined(condition, Outcome.atLeast(count, parts.stream().map(Finding::outcome).toList()), parts);
    }

    private Finding holds(Condition.Holds holds) {
        var asked = holds.rule().facts();
        var have = asked.size() == 1 ? facts.find(asked.iterator().next()) : Optional.<FactValue>empty();
        return switch (holds.rule().answer(facts)) {
            case Answer.Truth(var so) -> found(holds, Outcome.of(so), have, Set.of());
            case Answer.Unknown(var missing) -> found(holds, Outcome.UNKNOWN, have, missing);
            case Answer.Undefined undefined -> found(holds, Outcome.UNKNOWN, have, Set.of());
            case Answer.Figure figure -> throw new IllegalStateException("a condition answered " + figure);
        };
    }

    private Finding found(Condition condition, Outcome outcome, Optional<FactValue> have, Set<String> missing) {
        return new Finding(condition, outcome, have, Optional.empty(), Optional.empty(), named(missing), List.of());
    }

    private Finding measure(Condition.Measure measure) {
        var need = measure.need();
        return switch (measure.have().answer(facts)) {
            case Answer.Figure(var have) -> new Finding(measure, Outcome.of(measure.comparison().isMet(have, need)),
                    Optional.of(FactValue.of(have)), Optional.of(need), Optional.of(measure.comparison().gap(have, need)), List.of(), List.of());
            case Answer.Unknown(var missing) -> open(measure, need, named(missing));
            case Answer.Undefined undefined -> open(measure, need, List.of());
            case Answer.Truth truth -> throw new IllegalStateException("a measure answered " + truth);
        };
    }

    private static Finding open(Condition condition, BigDecimal need, List<Fact> missing) {
        return new Finding(condition, Outcome.UNKNOWN, Optional.empty(), Optional.of(need), Optional.empty(), missing, List.of());
    }

    private Finding points(Condition.Points points) {
        var given = given(points);
        var need = points.need();
        if (given.least().compareTo(need) < 0 && given.most().compareTo(need) >= 0) {
            return open(points, need, missing(points));
        }
        var exact = Optional.of(given.least()).filter(least -> given.isExact());
        return new Finding(points, Outcome.of(given.least().compareTo(need) >= 0), exact.map(FactValue::of), Optional.of(need),
                exact.map(have -> Comparison.AT_LEAST.gap(have, need)), List.of(), List.of());
    }

    private Interval given(Condition.Points points) {
        var whole = score.orElseThrow();
        return points.part()
                .map(id -> whole.parts().stream().filter(part -> part.part().id().equals(id)).findFirst().orElseThrow().points())
                .orElse(whole.points());
    }

    private List<Fact> missing(Condition.Points points) {
        return score.orElseThrow().parts().stream()
                .filter(part -> points.part().map(part.part().id()::equals).orElse(true))
                .flatMap(part -> part.items().stream())
                .filter(item -> !item.points().isExact())
                .map(ItemScore::missing)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Fact> named(Set<String> keys) {
        return pack.catalogue().facts().stream().filter(fact -> keys.contains(fact.key())).toList();
    }
}
