package io.touhao.rulebook.score;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A dated rule by which units are scored (考核细则).
 *
 * @param levels the levels of unit it is for
 * @param base points everybody begins with
 * @param scale digits after the point; every item is rounded half up to it, so that what is printed adds up
 * @param bands the highest first
 * @param objectionDays how many working days a unit has to object to a published score
 * @param text the words it was read from; their hash names the rule exactly
 */
public record ScoreCard(
        String id, String title, int version, UnitPath region, Set<Level> levels,
        Optional<LocalDate> effectiveFrom, Optional<LocalDate> effectiveTo, FactCatalogue catalogue, BigDecimal base, BigDecimal least, BigDecimal most,
        int scale, Ties ties, int objectionDays, List<Band> bands, List<Part> parts, Citation citation, CardText text) {

    public ScoreCard {
        levels = Set.copyOf(levels);
        bands = List.copyOf(bands);
        parts = List.copyOf(parts);
    }

    /** Whether it is in force on that day; a card without a first day is a sample and never is. */
    public boolean isInForce(LocalDate day) {
        return effectiveFrom.filter(first -> !day.isBefore(first)).isPresent()
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The score of a subject. What is unknown leaves points open; it never counts as nothing. */
    public Score score(Facts facts) {
        return Scoring.of(this).score(facts);
    }

    /** The band of so many points; none below the lowest. */
    public Optional<Band> band(BigDecimal points) {
        return bands.stream().filter(band -> points.compareTo(band.from()) >= 0).findFirst();
    }

    /** The facts that some item rests on, in the order of the catalogue. */
    public List<Fact> facts() {
        return catalogue.facts().stream().filter(fact -> items().stream().anyMatch(item -> item.facts().contains(fact.key()))).toList();
    }

    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** The item with this key. */
    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Title and version, as people call it. */
    public String edition() {
        return "%s 第 %d 版".formatted(title, version);
    }

    /** Name, version and hash as they are printed under a score. */
    public String rule() {
        return "规则 %s 第 %d 版（%s）".formatted(id, version, text.hash().substring(0, 12));
    }
}
