package io.touhao.commitment.likeness;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * The print of a text: its runs of three characters once punctuation is gone and every number has become the same, so
 * that a copy with other figures is still a copy. By min-hashing it falls into bands; texts that are alike share one.
 */
final class Print {

    /** Texts shorter than this many characters say too little to be copied. */
    static final int SHORTEST = 14;

    private static final int RUN = 3;
    private static final int BANDS = 20;
    private static final int ROWS = 4;

    private final Set<Long> runs;

    private Print(Set<Long> runs) {
        this.runs = runs;
    }

    static Print of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[0-9]+(?:[.,][0-9]+)*", "0")
                .replaceAll("[^\\p{L}0]", "");
        var points = plain.codePoints().toArray();
        var runs = new HashSet<Long>();
        if (points.length >= SHORTEST) {
            for (var at = 0; at + RUN <= points.length; at++) {
                runs.add(points[at] * 0x1_0000_0000L * 31 + points[at + 1] * 0x20_0001L + points[at + 2]);
            }
        }
        return new Print(runs);
    }

    boolean tells() {
        return !runs.isEmpty();
    }

    /** One number a band, by which alike texts meet; none where the text is too short. */
    long[] bands() {
        if (!tells()) {
            return new long[0];
        }
        var bands = new long[BANDS];
        for (var band = 0; band < BANDS; band++) {
            var mixed = band + 1L;
            for (var row = 0; row < ROWS; row++) {
                mixed = mix(mixed ^ least(band * ROWS + row));
            }
            bands[band] = mixed;
        }
        return bands;
    }

    /** How alike two texts are: runs in common of all runs, in per cent. */
    int percent(Print other) {
        if (!tells() || !other.tells()) {
            return 0;
        }
        var common = runs.stream().filter(other.runs::contains).count();
        return (int) (100 * common / (runs.size() + other.runs.size() - common));
    }

    private long least(int hash) {
        var seed = mix(hash + 0x9E37_79B9_7F4A_7C15L);
        return runs.stream().mapToLong(run -> mix(run ^ seed)).min().orElseThrow();
    }

    /** The finalizer of SplitMix64: every bit of the number depends on every other. */
    private static long mix(long number) {
        var once = (number ^ number >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        var twice = (once ^ once >>> 27) * 0x94D0_49BB_1331_11EBL;
        return twice ^ twice >>> 31;
    }
}
