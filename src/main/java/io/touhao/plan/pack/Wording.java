package io.touhao.plan.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Words compared without regard to width, white space and punctuation, so that two editions of a text agree. */
final class Wording {

    private static final HexFormat HEX = HexFormat.of();

    private final String folded;

    private Wording(String folded) {
        this.folded = folded;
    }

    static Wording of(String text) {
        var kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == '%' || point == '+')
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return new Wording(kept.toString());
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** How much of the other's wording stands here: 1 where it stands in one piece, else its share of pairs of signs. */
    double holds(Wording other) {
        if (other.isEmpty() || folded.contains(other.folded)) {
            return 1;
        }
        var pairs = other.pairs();
        var mine = pairs();
        var shared = pairs.stream().filter(mine::contains).count();
        return pairs.isEmpty() ? 0 : shared / (double) (pairs.size() + 1);
    }

    /** How alike the two are, from 0 to 1 (Dice coefficient over pairs of signs). */
    double likeness(Wording other) {
        var mine = pairs();
        var theirs = other.pairs();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return folded.equals(other.folded) ? 1 : 0;
        }
        var shared = mine.stream().filter(theirs::contains).count();
        return 2.0 * shared / (mine.size() + theirs.size());
    }

    /** A hash by which an edition of the text is known to say the same here. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every platform has SHA-256", missing);
        }
    }

    private Set<String> pairs() {
        var pairs = new HashSet<String>();
        for (var start = 0; start + 2 <= folded.length(); start++) {
            pairs.add(folded.substring(start, start + 2));
        }
        return pairs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && wording.folded.equals(folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    @Override
    public String toString() {
        return folded;
    }
}
