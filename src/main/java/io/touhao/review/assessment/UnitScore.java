package io.touhao.review.assessment;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.score.Score;
import java.util.List;
import java.util.Map;

/**
 * The score of one unit with all it rests on.
 *
 * @param records the commitments beneath each fact
 * @param nearest what would change its place or band
 */
public record UnitScore(
        ScoreId id, Assessment assessment, UnitPath unit, String unitName, Score score, RankRow rank, int units,
        Map<String, List<Long>> records, Nearest nearest) {

    public UnitScore {
        records = Map.copyOf(records);
    }
}
