package io.touhao.commitment;

import io.touhao.page.Refusal;
import java.util.List;
import java.util.Map;

/** What came of a deed done to many commitments at once: those done, and why the others were not. */
public record BulkReport(List<CommitmentId> done, Map<CommitmentId, Refusal> refused) {

    public BulkReport {
        done = List.copyOf(done);
        refused = Map.copyOf(refused);
    }
}
