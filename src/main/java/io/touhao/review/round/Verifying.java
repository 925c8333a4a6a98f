package io.touhao.review.round;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes the hashes of a frozen round again, and names what differs first. */
final class Verifying {

    private Verifying() {}

    /**
     * Compares records with the hashes written down for them, and those with the root.
     *
     * @param whole whether every record is there; otherwise only those of the reader's scope are
     */
    static Verification of(Tree kept, Map<Integer, Leaf> leaves, String root, boolean whole) {
        var differing = new TreeMap<Integer, byte[]>();
        var first = Optional.<String>empty();
        for (var leaf : leaves.entrySet()) {
            if (leaf.getKey() >= kept.size()) {
                first = first.or(() -> Optional.of("多出 " + words(leaf)));
            } else if (!Arrays.equals(leaf.getValue().hash(), kept.hash(leaf.getKey()))) {
                first = first.or(() -> Optional.of(words(leaf)));
                differing.put(leaf.getKey(), leaf.getValue().hash());
            }
        }
        var now = kept.with(differing).root();
        var difference = first.or(() -> missing(kept, leaves, whole))
                .or(() -> now.equals(root) ? Optional.empty() : Optional.of("哈希表与默克尔根不符"));
        return new Verification(leaves.size(), now, difference);
    }

    private static Optional<String> missing(Tree kept, Map<Integer, Leaf> leaves, boolean whole) {
        return whole && leaves.size() < kept.size()
                ? Optional.of("少 %d 条记录".formatted(kept.size() - leaves.size()))
                : Optional.empty();
    }

    private static String words(Map.Entry<Integer, Leaf> leaf) {
        var record = leaf.getValue();
        return "第 %d 条（%s %s%s）".formatted(
                leaf.getKey() + 1, record.section().title(), record.unit(), record.key() == 0 ? "" : " 编号 " + record.key());
    }
}
