package io.touhao.directory;

import io.touhao.quantity.Apportionment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one person bears of a post's score of a period (按在岗天数分算).
 *
 * @param share of the days served, in ten-thousandths; the shares add up to one
 * @param score part of the score; the parts add up to it
 */
public record ScoreShare(DaysServed served, BigDecimal share, BigDecimal score) {

    private static final int DECIMALS = 2;

    /**
     * Splits a score by the days each person served the post. Days on which the post was vacant are borne by nobody.
     *
     * @param score not negative; split in hundredths, or finer where it is given finer
     * @return as many as persons served; empty where nobody did
     */
    public static List<ScoreShare> split(BigDecimal score, List<DaysServed> served) {
        if (served.stream().mapToLong(DaysServed::days).sum() == 0) {
            return List.of();
        }
        var weights = IntStream.range(0, served.size()).boxed()
                .collect(Collectors.toMap(index -> index, index -> served.get(index).days()));
        var shares = Apportionment.split(new BigDecimal("1.0000"), weights);
        var parts = Apportionment.split(score.setScale(Math.max(DECIMALS, score.scale())), weights);
        return IntStream.range(0, served.size())
                .mapToObj(index -> new ScoreShare(served.get(index), shares.get(index), parts.get(index)))
                .toList();
    }
}
