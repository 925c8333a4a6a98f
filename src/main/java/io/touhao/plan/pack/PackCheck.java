package io.touhao.plan.pack;

import io.touhao.rulebook.pack.PackLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every problem of a pack (方案核查): what breaks the schema, what contradicts itself, and what the text promises but no
 * commitment carries.
 */
public final class PackCheck {

    private final PlanPack pack;
    private final Map<String, PackLine> lines = new HashMap<>();
    private final List<Problem> problems;

    private PackCheck(PlanPack pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = new ArrayList<>(problems);
        pack.commitments().forEach(commitment -> lines.put(commitment.id(), commitment.at()));
    }

    /** Checks the pack alone. */
    public static List<Problem> of(LoadedPack loaded) {
        return loaded.pack().map(pack -> new PackCheck(pack, loaded.problems()).alone()).orElse(loaded.problems());
    }

    /** Checks the pack, and against a text that it should carry in full. */
    public static List<Problem> of(LoadedPack loaded, PlanDocument document) {
        return loaded.pack()
                .map(pack -> new PackCheck(pack, loaded.problems()).against(document))
                .orElse(loaded.problems());
    }

    private List<Problem> alone() {
        var drafts = pack.commitments().stream().map(DraftCommitment::of).toList();
        var offices = pack.offices().stream().map(PackOffice::name).collect(Collectors.toSet());
        CommitmentCheck.flaws(drafts, offices, Optional.of(pack.document().date())).forEach(this::tell);
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    private List<Problem> against(PlanDocument document) {
        var placements = Anchoring.place(pack, document);
        placements.forEach(placement -> checkPlaced(placement, document));
        TextCheck.flaws(document, placements.stream().map(DraftCommitment::of).toList())
                .forEach(flaw -> problems.add(new Problem(
                        new PackLine(document.text().name(), document.line(flaw.place().orElse(0))), flaw.sort(),
                        flaw.what(), flaw.advice())));
        return alone();
    }

    private void checkPlaced(Placement placement, PlanDocument document) {
        var commitment = placement.commitment();
        if (document.clause(commitment.clause()).isEmpty()) {
            problems.add(new Problem(commitment.at(), Problem.Sort.UNKNOWN_CLAUSE,
                    "%s 的条款 %s 在文中不存在。".formatted(commitment.id(), commitment.clause()), "请按文中的编号更正条款。"));
        } else if (placement instanceof Placement.Unplaced unplaced) {
            problems.add(new Problem(commitment.at(), Problem.Sort.NOT_PLACED,
                    "%s 找不到对应的句子：%s".formatted(commitment.id(), unplaced.reason()),
                    "请改定位关键词，或核对条款和数值。"));
        }
    }

    private void tell(Flaw flaw) {
        var id = flaw.commitment().orElse("");
        var at = lines.getOrDefault(id, new PackLine("plan.yaml", 1));
        problems.add(new Problem(at, flaw.sort(), id + " " + flaw.what(), flaw.advice()));
    }
}
