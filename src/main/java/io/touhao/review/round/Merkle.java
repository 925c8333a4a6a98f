package io.touhao.review.round;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A Merkle tree by SM3 (GB/T 32905), built as RFC 6962 builds its own: a leaf is hashed after a byte 0, a pair after
 * a byte 1, and one without a neighbour goes up as it is. So no leaf can pass for a pair.
 */
final class Merkle {

    static final int WIDTH = 32;

    private Merkle() {}

    /** The hash of one record. */
    static byte[] leaf(String content) {
        return hash((byte) 0, content.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** The root over the hashes, in their order; of nothing it is the hash of no bytes. */
    static byte[] root(List<byte[]> hashes) {
        var level = hashes;
        while (level.size() > 1) {
            level = above(level);
        }
        return level.isEmpty() ? hash((byte) 0, new byte[0], new byte[0]) : level.getFirst();
    }

    /** The siblings from one hash up to the root. */
    static List<Proof.Step> path(List<byte[]> hashes, int place) {
        var steps = new ArrayList<Proof.Step>();
        var level = hashes;
        for (var at = place; level.size() > 1; at /= 2) {
            var sibling = at ^ 1;
            if (sibling < level.size()) {
                steps.add(new Proof.Step(sibling < at, text(level.get(sibling))));
            }
            level = above(level);
        }
        return steps;
    }

    /** What comes out when the steps are gone from a leaf's hash. */
    static byte[] follow(byte[] leaf, List<Proof.Step> steps) {
        var hash = leaf;
        for (var step : steps) {
            var sibling = HexFormat.of().parseHex(step.hash());
            hash = step.left() ? pair(sibling, hash) : pair(hash, sibling);
        }
        return hash;
    }

    static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (var at = 0; at < level.size(); at += 2) {
            above.add(at + 1 < level.size() ? pair(level.get(at), level.get(at + 1)) : level.get(at));
        }
        return above;
    }

    private static byte[] pair(byte[] left, byte[] right) {
        return hash((byte) 1, left, right);
    }

    private static byte[] hash(byte mark, byte[] one, byte[] other) {
        var digest = new SM3Digest();
        digest.update(mark);
        digest.update(one, 0, one.length);
        digest.update(other, 0, other.length);
        var hash = new byte[WIDTH];
        digest.doFinal(hash, 0);
        return hash;
    }
}
