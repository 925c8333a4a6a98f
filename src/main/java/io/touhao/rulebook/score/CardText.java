package io.touhao.rulebook.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words a card was read from, so that a score can be worked out again by the very rule that gave it.
 *
 * @param card text of the card
 * @param facts text of its catalogue of facts
 */
public record CardText(String card, String facts) {

    /** SHA-256 of both, in hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((card + facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
