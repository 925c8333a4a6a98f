package io.touhao.commitment;

import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.judgement.Claim;
import java.util.Optional;

/**
 * What records prove a promise by (取数指标), and what the words of the promise ask of it where its target has no figure.
 *
 * @param course which way it is to go against the year before, for a trend
 * @param relation how it is to stand to its reference, for a comparison
 * @param series the reference's key among the official series; the indicator's own where none is named
 */
public record Yardstick(
        IndicatorId indicator, Optional<Claim.Course> course, Optional<Claim.Relation> relation, Optional<String> series) {

    /** An indicator whose target has a figure. */
    public static Yardstick of(String indicator) {
        return new Yardstick(IndicatorId.of(indicator), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Yardstick going(Claim.Course newCourse) {
        return new Yardstick(indicator, Optional.of(newCourse), relation, series);
    }

    public Yardstick standing(Claim.Relation newRelation, String newSeries) {
        return new Yardstick(indicator, course, Optional.of(newRelation), Optional.of(newSeries));
    }
}
