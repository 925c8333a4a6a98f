package io.touhao.review.assessment.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.assessment.UnitScore;
import io.touhao.review.round.FrozenRow;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.score.Interval;
import io.touhao.rulebook.score.ItemScore;
import io.touhao.rulebook.score.NearestChange;
import java.util.List;
import java.util.Optional;

/**
 * One item of a score: rule, inputs, the records beneath them, and what would change it.
 *
 * @param fact the input whose records are shown
 * @param rows its records as they were frozen
 */
record ItemPage(UnitScore unit, ItemScore item, Optional<Fact> fact, List<FrozenRow> rows, boolean mayObject) {

    Heading heading() {
        return AssessmentHeading.of(item.item().title() + "：" + unit.unitName())
                .under(AssessmentHeading.ASSESSMENTS, new Link(unit.assessment().roundName(), unit.assessment().address()),
                        new Link(unit.unitName(), unit.id().address()))
                .facts("%s 分 · %s".formatted(item.points().words(), item.words()));
    }

    String address(Fact input) {
        return unit.id().address() + "/item?key=" + item.item().id() + "&fact=" + input.key();
    }

    String objectionAddress(Fact input) {
        return unit.id().address() + "/objection?item=" + item.item().id() + "&fact=" + input.key();
    }

    boolean hasRecords(Fact input) {
        return !unit.records().getOrDefault(input.key(), List.of()).isEmpty();
    }

    String bounds() {
        return new Interval(item.item().least(), item.item().most()).words();
    }

    String rule() {
        var applies = item.item().applies().map(condition -> "当 " + condition.text() + " 时，").orElse("");
        return applies + item.item().pricing().words() + "：" + item.item().pricing().reads().text();
    }

    /** The smallest change of this input that reaches the unit above. */
    String up(Fact input) {
        return found(unit.nearest().up(), input);
    }

    /** The smallest change of this input into another band. */
    String band(Fact input) {
        return found(unit.nearest().band(), input);
    }

    private static String found(List<NearestChange> changes, Fact input) {
        return changes.stream()
                .filter(change -> change.fact().equals(input))
                .findFirst()
                .map(NearestChange::words)
                .orElse("单独够不到");
    }
}
