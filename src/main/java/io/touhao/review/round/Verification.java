package io.touhao.review.round;

import java.util.Optional;

/**
 * What came of computing a round's hashes again (核验).
 *
 * @param leaves how many records were read
 * @param root the Merkle root as computed now
 * @param difference what differs first; none where all agree
 */
public record Verification(int leaves, String root, Optional<String> difference) {

    public boolean agrees() {
        return difference.isEmpty();
    }
}
