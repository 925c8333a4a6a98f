package io.touhao.plan.pack;

import java.util.List;
import java.util.Optional;

/**
 * A plan as data (方案包): every duty of one document, with the offices and parameters it relies on.
 *
 * @param key name of its folder: shandong-2023
 * @param year the plan's year; 年内 is its last day
 * @param unit the unit that issued it, as a path: 37
 * @param rendition the document retold in words of ours (转述本), with the same tree of clauses
 */
public record PlanPack(
        String key, PackDocument document, int year, String unit, PackParameters parameters, List<PackOffice> offices,
        List<PackAction> actions, String rendition) {

    public PlanPack {
        offices = List.copyOf(offices);
        actions = List.copyOf(actions);
    }

    /** All commitments, in the order of the document. */
    public List<PackCommitment> commitments() {
        return actions.stream().flatMap(action -> action.commitments().stream()).toList();
    }

    public Optional<PackCommitment> commitment(String id) {
        return commitments().stream().filter(commitment -> commitment.id().equals(id)).findFirst();
    }
}
