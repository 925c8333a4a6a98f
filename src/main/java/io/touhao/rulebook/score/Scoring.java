package io.touhao.rulebook.score;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Facts;
import java.util.List;
import java.util.Optional;

/** Adds up a score. */
record Scoring(ScoreCard card) {

    static Scoring of(ScoreCard card) {
        return new Scoring(card);
    }

    Score score(Facts facts) {
        return total(facts, card.parts().stream().map(part -> part(part, items(part, facts))).toList());
    }

    /** The score with one fact found otherwise: only the items that rest on it are read again. */
    Score again(Score before, Facts facts, String changed) {
        return total(facts, before.parts().stream()
                .map(part -> part(part.part(), part.items().stream()
                        .map(item -> item.item().facts().contains(changed) ? item(item.item(), facts) : item)
                        .toList()))
                .toList());
    }

    private Score total(Facts facts, List<PartScore> parts) {
        var sum = parts.stream().map(PartScore::points).reduce(Interval.of(card.base()), Interval::plus);
        return new Score(card, facts, sum.within(card.least(), card.most()).rounded(card.scale()), parts);
    }

    private List<ItemScore> items(Part part, Facts facts) {
        return part.items().stream().map(item -> item(item, facts)).toList();
    }

    private PartScore part(Part part, List<ItemScore> items) {
        var raw = items.stream().map(ItemScore::points).reduce(Interval.ZERO, Interval::plus).within(part.least(), part.most());
        return new PartScore(part, raw, raw.times(part.weight()).rounded(card.scale()), items);
    }

    private ItemScore item(Item item, Facts facts) {
        var inputs = card.catalogue().facts().stream()
                .filter(fact -> item.facts().contains(fact.key()))
                .map(fact -> new ItemScore.Input(fact, facts.find(fact.key())))
                .toList();
        var applies = item.applies().map(condition -> condition.answer(facts)).orElse(new Answer.Truth(true));
        return switch (applies) {
            case Answer.Truth(var so) when so -> priced(item, facts, inputs);
            case Answer.Truth no -> new ItemScore(item, Interval.of(item.otherwise()).rounded(card.scale()), Optional.empty(), inputs);
            case Answer.Figure figure -> throw new IllegalStateException("a condition answered " + figure);
            case Answer.Unknown unknown -> new ItemScore(item, open(item), Optional.of(unknown), inputs);
            case Answer.Undefined undefined -> new ItemScore(item, open(item), Optional.of(undefined), inputs);
        };
    }

    private ItemScore priced(Item item, Facts facts, List<ItemScore.Input> inputs) {
        var read = item.pricing().read(facts);
        var points = switch (read) {
            case Answer.Unknown unknown -> open(item);
            case Answer.Undefined undefined -> open(item);
            case Answer.Figure figure -> settled(item, read);
            case Answer.Truth truth -> settled(item, read);
        };
        return new ItemScore(item, points, Optional.of(read), inputs);
    }

    private Interval settled(Item item, Answer read) {
        return Interval.of(item.pricing().points(read)).within(item.least(), item.most()).rounded(card.scale());
    }

    private Interval open(Item item) {
        return new Interval(item.openLeast(), item.openMost()).rounded(card.scale());
    }
}
