package io.touhao.plan;

import io.touhao.plan.pack.Anchoring;
import io.touhao.plan.pack.BundledPacks;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.DraftMaker;
import io.touhao.plan.pack.PackParameters;
import io.touhao.plan.pack.Placement;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.pack.PlanPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a new edition begins with: the commitments of the edition before it, or of its pack, bound to its sentences;
 * else what the reader proposes.
 */
record Proposal(
        Optional<String> pack, PackParameters parameters, List<DraftAction> actions, List<DraftCommitment> commitments) {

    /** For a document of which nothing is known yet. */
    static Proposal of(PlanDocument document, int year) {
        return document.number()
                .flatMap(BundledPacks::of)
                .map(pack -> of(pack, document))
                .orElseGet(() -> proposed(document, year));
    }

    static Proposal of(PlanPack pack, PlanDocument document) {
        var actions = pack.actions().stream()
                .map(action -> new DraftAction(action.key(), action.clause(), action.title()))
                .toList();
        var commitments = Anchoring.place(pack, document).stream().map(DraftCommitment::of).toList();
        return new Proposal(Optional.of(pack.key()), pack.parameters(), actions, commitments);
    }

    /** For another edition of a document: what people made of the earlier draft stays. */
    static Proposal of(PlanDraft before, PlanDocument old, PlanDocument now) {
        var proposed = DraftMaker.propose(now, before.parameters(), before.edition().year());
        var placed = before.pack().isPresent() ? placements(now) : Map.<String, Placement>of();
        var diff = PlanDiff.of(old, now, before.commitments(), proposed);
        var commitments = new ArrayList<DraftCommitment>();
        diff.changes().forEach(change -> commitments.add(carried(change, placed, now)));
        if (before.pack().isEmpty()) {
            commitments.addAll(renumbered(diff.added(), before));
        }
        return new Proposal(before.pack(), before.parameters(), before.actions(), commitments);
    }

    private static DraftCommitment carried(PlanDiff.Change change, Map<String, Placement> placed, PlanDocument now) {
        var commitment = change.commitment();
        if (placed.get(commitment.id()) instanceof Placement.Placed found) {
            return commitment.boundTo(found.anchor());
        }
        return switch (change) {
            case PlanDiff.Change.Untouched same -> commitment.boundTo(Anchoring.anchor(now, same.now()));
            case PlanDiff.Change.Moved moved -> commitment.boundTo(Anchoring.anchor(now, moved.now()));
            case PlanDiff.Change.Changed changed -> commitment.boundTo(Anchoring.anchor(now, changed.now()));
            case PlanDiff.Change.Orphaned orphaned -> commitment.unbound();
        };
    }

    private static Map<String, Placement> placements(PlanDocument now) {
        return now.number()
                .flatMap(BundledPacks::of)
                .map(pack -> Anchoring.place(pack, now))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(placement -> placement.commitment().id(), Function.identity()));
    }

    /** New commitments get numbers after those that are there. */
    private static List<DraftCommitment> renumbered(List<DraftCommitment> added, PlanDraft before) {
        var taken = before.commitments().stream()
                .collect(Collectors.groupingBy(DraftCommitment::action, Collectors.counting()));
        var next = new LinkedHashMap<String, Integer>();
        return added.stream()
                .map(draft -> draft.numbered("%s-%02d".formatted(draft.action(), next.merge(
                        draft.action(), taken.getOrDefault(draft.action(), 0L).intValue() + 1, (now, one) -> now + 1))))
                .toList();
    }

    private static Proposal proposed(PlanDocument document, int year) {
        var commitments = DraftMaker.propose(document, PackParameters.USUAL, year);
        var actions = new LinkedHashMap<String, DraftAction>();
        commitments.forEach(draft -> actions.computeIfAbsent(draft.action(), key -> action(document, key, draft)));
        return new Proposal(Optional.empty(), PackParameters.USUAL, List.copyOf(actions.values()), commitments);
    }

    private static DraftAction action(PlanDocument document, String key, DraftCommitment first) {
        var levels = first.clause().split("\\.");
        var clause = levels.length == 1 ? levels[0] : levels[0] + "." + levels[1];
        var title = document.clause(clause).map(found -> found.heading()).orElse(clause);
        return new DraftAction(key, clause, title);
    }
}
