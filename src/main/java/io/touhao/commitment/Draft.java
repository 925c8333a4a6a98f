package io.touhao.commitment;

import io.touhao.directory.Unit;
import java.util.Optional;

/** What an issue is about to write: commitments with keys, parents before children. */
record Draft(
        CommitmentId id, Optional<CommitmentId> parent, Unit unit, Promise promise, CascadeRule.Name rule,
        int addressed, long weight, Owner owner) {}
