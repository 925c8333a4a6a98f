package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.score.Score;
import java.util.List;
import java.util.Optional;

/** What a pack says of a subject, and why (符合性判定). The same pack and facts give the same. */
public record Verdict(EligibilityPack pack, Facts facts, Finding root, Optional<Score> score) {

    public Outcome outcome() {
        return root.outcome();
    }

    /** How each leaf came out, in the order of the pack. */
    public List<Finding> reasons() {
        return root.reasons();
    }

    /** What stands in the way: leaves that are unmet or unknown under conditions that are. Empty where it is eligible. */
    public List<Finding> wanting() {
        return root.wanting();
    }

    /** How many conditions are lacking for certain; a choice that is not met lacks one, whatever its alternatives are. */
    public long lacking() {
        return root.lacking();
    }

    /** Facts that would have to be known to settle it. */
    public List<Fact> missing() {
        return wanting().stream().flatMap(finding -> finding.missing().stream()).distinct().toList();
    }

    /** The whole path as text. */
    public String print() {
        return VerdictPrint.of(this);
    }
}
