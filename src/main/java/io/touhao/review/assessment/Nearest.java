package io.touhao.review.assessment;

import io.touhao.rulebook.score.NearestChange;
import io.touhao.rulebook.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * The nearest changes around a score.
 *
 * @param next the unit right above with its points; none for the first
 * @param up for each input that can do it alone, the smallest change that reaches the unit above
 * @param band for each input that can do it alone, the smallest change into another band
 */
public record Nearest(Optional<RankRow> next, List<NearestChange> up, List<NearestChange> band) {

    static Nearest of(Score score, RankRow rank, List<RankRow> ranking) {
        var next = ranking.stream().filter(row -> row.place().place() < rank.place().place()).reduce((before, last) -> last);
        var up = next.map(row -> NearestChange.all(score, NearestChange.toReach(row.place().points().least()))).orElse(List.of());
        return new Nearest(next, up, NearestChange.all(score, NearestChange.toAnotherBand(score)));
    }

    /** The nearest step up that lies in the unit's own hand. */
    public Optional<NearestChange> step() {
        return up.stream().filter(change -> change.fact().steerable()).findFirst();
    }
}
