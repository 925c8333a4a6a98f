package io.touhao.rulebook.eligibility;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.score.CardText;
import io.touhao.rulebook.score.ScoreCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dated conditions of a title (认定标准包).
 *
 * @param id name of the pack: {@code srdi-2022}
 * @param series the title it is for, the same over its successors: {@code srdi}
 * @param edition 1 for the first text of this pack; corrections count up
 * @param region the units it is for; the whole country where none is named
 * @param transition what still holds after its last day
 * @param card how points are given; none where the title needs none
 * @param text the words it was read from; their hash names it exactly
 * @param changes thresholds that were set otherwise, by id; none in the pack as issued
 */
public record EligibilityPack(
        String id, String series, String title, int edition, Optional<UnitPath> region, LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo, Optional<Transition> transition, FactCatalogue catalogue, Condition conditions,
        Optional<ScoreCard> card, Citation citation, CardText text, Map<String, BigDecimal> changes) {

    public EligibilityPack {
        changes = Map.copyOf(changes);
    }

    /** What the pack says of a subject, and why. What is unknown leaves it open; it never counts as unmet. */
    public Verdict judge(Facts facts) {
        return Judging.of(this, facts);
    }

    /** Whether it is the rule for this purpose on that day. */
    public boolean isInForce(LocalDate day, Purpose purpose) {
        return !day.isBefore(effectiveFrom) && lastDay(purpose).map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The last day on which it is the rule for this purpose; none where none is set. */
    public Optional<LocalDate> lastDay(Purpose purpose) {
        return switch (purpose) {
            case APPLICATION -> effectiveTo;
            case REVIEW -> transition.map(Transition::reviewsUntil).or(() -> effectiveTo);
        };
    }

    /** Every condition, each before its parts. */
    public List<Condition> nodes() {
        return conditions.nodes().toList();
    }

    /** The conditions that ask for something themselves, in the order of the pack; those of {@link BulkQuery#findings}. */
    public List<Condition> leaves() {
        return conditions.nodes().filter(node -> node.parts().isEmpty()).toList();
    }

    /** What can be set otherwise. */
    public List<Threshold> thresholds() {
        return Thresholds.of(this);
    }

    /** The facts it may ask for, in the order of the catalogue. */
    public List<Fact> facts() {
        Set<String> asked = new TreeSet<>();
        leaves().forEach(leaf -> asked.addAll(asked(leaf)));
        return catalogue.facts().stream().filter(fact -> asked.contains(fact.key())).toList();
    }

    private Set<String> asked(Condition leaf) {
        return switch (leaf) {
            case Condition.Holds holds -> holds.rule().facts();
            case Condition.Measure measure -> measure.have().facts();
            case Condition.Points points -> pointed(points);
            case Condition.All all -> Set.of();
            case Condition.Any any -> Set.of();
            case Condition.Several several -> Set.of();
            case Condition.Not not -> Set.of();
        };
    }

    private Set<String> pointed(Condition.Points points) {
        Set<String> asked = new TreeSet<>();
        card.stream().flatMap(found -> found.parts().stream())
                .filter(part -> points.part().map(part.id()::equals).orElse(true))
                .flatMap(part -> part.items().stream())
                .forEach(item -> asked.addAll(item.facts()));
        return asked;
    }

    /** Title and edition, as people call it. */
    public String words() {
        return "%s 第 %d 版".formatted(title, edition);
    }

    /** Name, edition and hash as they are printed under a verdict; with a mark where thresholds were set otherwise. */
    public String version() {
        return "%s 第 %d 版（%s）%s".formatted(id, edition, text.hash().substring(0, 12), changes.isEmpty() ? "" : "，改动 " + changes);
    }
}
