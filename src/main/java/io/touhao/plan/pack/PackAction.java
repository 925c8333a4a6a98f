package io.touhao.plan.pack;

import java.util.List;

/** A special action (专项行动), or the goals, or the organisation chapter, with its commitments in order. */
public record PackAction(String key, String clause, String title, String lead, List<PackCommitment> commitments) {

    public PackAction {
        commitments = List.copyOf(commitments);
    }
}
