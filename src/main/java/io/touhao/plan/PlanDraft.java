package io.touhao.plan;

import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.PackParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The commitments of an edition, before and after their issue (方案草案).
 *
 * @param plan key under which they stand in the ledger, the same for every edition of a document
 * @param pack key of the pack they come from
 * @param parameters what the document leaves to judgement
 * @param version counted up with each change
 * @param issued when and by whom; none while it can still be changed
 */
public record PlanDraft(
        Edition edition, String plan, Optional<String> pack, PackParameters parameters, int version,
        Optional<Issued> issued, List<DraftAction> actions, List<DraftCommitment> commitments) {

    public PlanDraft {
        actions = List.copyOf(actions);
        commitments = List.copyOf(commitments);
    }

    /** When it was issued (下达), and by whom. */
    public record Issued(Instant at, String by) {}

    public Optional<DraftCommitment> commitment(String id) {
        return commitments.stream().filter(commitment -> commitment.id().equals(id)).findFirst();
    }

    /** Those bound to the sentence that begins at a place. */
    public List<DraftCommitment> boundTo(int start) {
        return commitments.stream()
                .filter(commitment -> commitment.anchor().filter(anchor -> anchor.start() == start).isPresent())
                .toList();
    }
}
