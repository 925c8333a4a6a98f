package io.touhao.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits a whole by weights so that the parts add up to it exactly (largest remainder, 最大余额法). */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Splits the whole at its own scale: whole numbers stay whole, 8.5 is split in tenths.
     *
     * <p>Each part gets its quota rounded down; what is left goes, one step each, to the largest remainders, and
     * among equal remainders to the smaller key, so that the same input gives the same parts on every run.
     *
     * @param whole not negative
     * @param weights not negative, at least one above 0
     * @return the parts in the order of the weights
     */
    public static <K extends Comparable<? super K>> Map<K, BigDecimal> split(BigDecimal whole, Map<K, Long> weights) {
        var scale = Math.max(0, whole.scale());
        var steps = whole.setScale(scale).unscaledValue();
        var total = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (steps.signum() < 0 || total.signum() <= 0 || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot split %s by weights adding to %s".formatted(whole, total));
        }
        var quotas = new ArrayList<Quota<K>>();
        weights.forEach((key, weight) -> quotas.add(Quota.of(key, steps.multiply(BigInteger.valueOf(weight)), total)));
        return parts(quotas, steps, scale);
    }

    private static <K extends Comparable<? super K>> Map<K, BigDecimal> parts(
            List<Quota<K>> quotas, BigInteger steps, int scale) {
        var given = quotas.stream().map(Quota::floor).reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new LinkedHashMap<K, BigInteger>();
        quotas.forEach(quota -> parts.put(quota.key(), quota.floor()));
        quotas.stream()
                .sorted(Comparator.comparing((Quota<K> quota) -> quota.remainder()).reversed().thenComparing(Quota::key))
                .limit(steps.subtract(given).longValueExact())
                .forEach(quota -> parts.merge(quota.key(), BigInteger.ONE, BigInteger::add));
        var scaled = new LinkedHashMap<K, BigDecimal>();
        parts.forEach((key, part) -> scaled.put(key, new BigDecimal(part, scale)));
        return scaled;
    }

    private record Quota<K>(K key, BigInteger floor, BigInteger remainder) {

        static <K> Quota<K> of(K key, BigInteger share, BigInteger total) {
            var both = share.divideAndRemainder(total);
            return new Quota<>(key, both[0], both[1]);
        }
    }
}
