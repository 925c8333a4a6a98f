package io.touhao.programme.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one expert judged beside the others (评审质量).
 *
 * @param filed sheets handed in
 * @param deviation mean difference from what the others gave the same applications, in points
 * @param overturned per cent of applications where pass or fail came out otherwise
 * @param minutes for a sheet, on average; none where nobody kept the time
 */
public record ReviewerQuality(
        String code, int filed, BigDecimal deviation, BigDecimal overturned, Optional<BigDecimal> minutes, Bias bias) {

    /** Fewer sheets say nothing. */
    static final int ENOUGH = 6;
    /** Points from which a lasting difference is told (assumption). */
    static final double NOTABLE = 4;
    /** Standard errors that it must be away from nought (assumption). */
    static final double CERTAIN = 3;

    /** Whether somebody always judges otherwise. */
    public enum Bias {
        NONE("正常"), SEVERE("偏严"), LENIENT("偏宽"), TOO_FEW("样本少");

        private final String title;

        Bias(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Every expert of these readings, by code. */
    static List<ReviewerQuality> of(List<Reading> readings, BigDecimal pass) {
        Map<String, List<Seen>> seen = new TreeMap<>();
        for (var reading : readings) {
            var filed = reading.sheets().stream().filter(ScoreSheet::isFiled).toList();
            if (filed.size() > 1) {
                filed.forEach(sheet -> seen.computeIfAbsent(sheet.code(), code -> new ArrayList<>()).add(Seen.of(sheet, filed, pass)));
            }
        }
        return seen.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private record Seen(double difference, boolean overturned, Optional<Integer> minutes) {

        static Seen of(ScoreSheet sheet, List<ScoreSheet> all, BigDecimal pass) {
            var own = sheet.total().orElseThrow();
            var others = all.stream().filter(other -> other != sheet).mapToDouble(other -> other.total().orElseThrow().doubleValue())
                    .average().orElseThrow();
            var whole = all.stream().mapToDouble(one -> one.total().orElseThrow().doubleValue()).average().orElseThrow();
            return new Seen(
                    own.doubleValue() - others, own.compareTo(pass) >= 0 != whole >= pass.doubleValue(), sheet.minutes());
        }
    }

    private static ReviewerQuality of(String code, List<Seen> seen) {
        var mean = seen.stream().mapToDouble(Seen::difference).average().orElseThrow();
        var overturned = seen.stream().filter(Seen::overturned).count() * 100.0 / seen.size();
        var minutes = seen.stream().flatMap(one -> one.minutes().stream()).mapToInt(Integer::intValue).average();
        return new ReviewerQuality(
                code, seen.size(), rounded(mean), rounded(overturned),
                minutes.isPresent() ? Optional.of(rounded(minutes.getAsDouble())) : Optional.empty(), bias(seen, mean));
    }

    private static Bias bias(List<Seen> seen, double mean) {
        if (seen.size() < ENOUGH) {
            return Bias.TOO_FEW;
        }
        var variance = seen.stream().mapToDouble(one -> Math.pow(one.difference() - mean, 2)).sum() / (seen.size() - 1);
        var error = Math.sqrt(variance / seen.size());
        if (Math.abs(mean) < NOTABLE || Math.abs(mean) < CERTAIN * error) {
            return Bias.NONE;
        }
        return mean < 0 ? Bias.SEVERE : Bias.LENIENT;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
