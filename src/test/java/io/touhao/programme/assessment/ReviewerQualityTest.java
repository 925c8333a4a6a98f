package io.touhao.programme.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.programme.application.ApplicationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewerQualityTest {

    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    @Test
    void aPlantedSevereReviewerIsTheOnlyOneSurfaced() {
        for (var seed = 1; seed <= 20; seed++) {
            var quality = ReviewerQuality.of(readings(seed, "042", -9), PASS).stream()
                    .collect(Collectors.toMap(ReviewerQuality::code, one -> one));
            assertThat(quality.get("042").bias()).as("seed " + seed).isEqualTo(ReviewerQuality.Bias.SEVERE);
            assertThat(quality.get("042").deviation()).as("seed " + seed).isBetween(new BigDecimal("-13"), new BigDecimal("-5"));
            assertThat(quality.values()).as("seed " + seed).filteredOn(one -> !one.code().equals("042"))
                    .noneMatch(one -> one.bias() == ReviewerQuality.Bias.SEVERE);
        }
    }

    @Test
    void aPlantedLenientOneToo() {
        var quality = ReviewerQuality.of(readings(7, "005", 10), PASS);
        assertThat(quality).filteredOn(one -> one.code().equals("005")).extracting(ReviewerQuality::bias)
                .containsExactly(ReviewerQuality.Bias.LENIENT);
    }

    @Test
    void nobodyIsSurfacedWhereAllJudgeAlikeOrFewSheetsAreIn() {
        for (var seed = 1; seed <= 20; seed++) {
            assertThat(ReviewerQuality.of(readings(seed, "none", 0), PASS)).as("seed " + seed)
                    .noneMatch(one -> one.bias() == ReviewerQuality.Bias.SEVERE || one.bias() == ReviewerQuality.Bias.LENIENT);
        }
        assertThat(ReviewerQuality.of(readings(3, "042", -20).subList(0, 3), PASS)).allMatch(one -> one.bias() == ReviewerQuality.Bias.TOO_FEW);
    }

    @Test
    void passOrFailAgainstTheOthersCountsAsOverturned() {
        var readings = List.of(new Reading(List.of(sheet("a", 50), sheet("b", 70), sheet("c", 72)), Optional.empty()));
        assertThat(ReviewerQuality.of(readings, PASS)).extracting(one -> one.overturned().intValue()).containsExactly(100, 0, 0);
    }

    /** Sixty applications, each judged by three of twelve experts, who differ by some three points; one of them is shifted. */
    private static List<Reading> readings(int seed, String planted, int shift) {
        var random = new Random(seed);
        return IntStream.range(0, 60).mapToObj(application -> {
            var level = 55 + random.nextInt(35);
            var sheets = IntStream.range(0, 3).mapToObj(place -> (application * 3 + place * 5) % 12)
                    .distinct()
                    .map(expert -> expert == 4 && planted.equals("042") ? "042" : "%03d".formatted(expert))
                    .map(code -> sheet(code, Math.clamp(Math.round(level + random.nextGaussian() * 3 + (code.equals(planted) ? shift : 0)), 0, 100)))
                    .toList();
            return new Reading(sheets, Optional.empty());
        }).toList();
    }

    private static ScoreSheet sheet(String code, long total) {
        return new ScoreSheet(
                0, new ApplicationId(1), 0, code, false, Map.of("all", BigDecimal.valueOf(total)), Optional.of(BigDecimal.valueOf(total)), "",
                Optional.of(Instant.EPOCH), Optional.of(9));
    }
}
