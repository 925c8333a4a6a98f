package io.touhao.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void leadsFromEveryRecordToTheRoot() {
        for (var size = 1; size <= 33; size++) {
            var hashes = hashes(size);
            var root = Merkle.root(hashes);
            for (var place = 0; place < size; place++) {
                assertThat(Merkle.follow(hashes.get(place), Merkle.path(hashes, place)))
                        .as("%d of %d", place, size)
                        .isEqualTo(root);
            }
        }
    }

    @Test
    void changesItsRootWithAnyRecordAndAnyOrder() {
        var hashes = hashes(7);
        var other = new java.util.ArrayList<>(hashes);
        other.set(6, Merkle.leaf("other"));
        var turned = new java.util.ArrayList<>(hashes);
        java.util.Collections.swap(turned, 0, 1);
        assertThat(List.of(Merkle.text(Merkle.root(hashes)), Merkle.text(Merkle.root(other)), Merkle.text(Merkle.root(turned))))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotTakeALeafForAPair() {
        var hashes = hashes(2);
        var joined = new String(hashes.get(0), java.nio.charset.StandardCharsets.ISO_8859_1)
                + new String(hashes.get(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Merkle.leaf(joined)).isNotEqualTo(Merkle.root(hashes));
    }

    /** The standard's first example is the hash of abc; a leaf puts a byte 0 before. */
    @Test
    void hashesBySm3() {
        var digest = new org.bouncycastle.crypto.digests.SM3Digest();
        digest.update(new byte[] {0, 'a', 'b', 'c'}, 0, 4);
        var expected = new byte[32];
        digest.doFinal(expected, 0);
        assertThat(Merkle.leaf("abc")).isEqualTo(expected);
    }

    private static List<byte[]> hashes(int size) {
        return IntStream.range(0, size).mapToObj(number -> Merkle.leaf("record " + number)).toList();
    }
}
