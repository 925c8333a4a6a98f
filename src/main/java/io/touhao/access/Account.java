package io.touhao.access;

import io.touhao.directory.PersonId;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Optional;

/**
 * An account to sign in with: of a person, or of an enterprise.
 *
 * @param failures wrong attempts in a row
 * @param totpSecret the encrypted secret of the second factor, where one is enrolled
 * @param totpStep the last step whose code was used
 * @param lastPost the post acted as last
 */
record Account(
        long id, String username, String name, String passwordHash, Optional<PersonId> person,
        Optional<EnterpriseHolder> enterprise, boolean mustChangePassword, int failures, Optional<Instant> lockedUntil,
        boolean disabled, Optional<byte[]> totpSecret, long totpStep, Optional<Long> lastPost) {

    /** The enterprise an account belongs to, and its place in the tree. */
    record EnterpriseHolder(long id, UnitPath unit) {}

    boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
