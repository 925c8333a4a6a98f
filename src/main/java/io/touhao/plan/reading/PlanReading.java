package io.touhao.plan.reading;

import java.util.List;

/** What a careful reader finds in a plan: all spans refer to the printed text. */
public record PlanReading(
        String document,
        PlanHead head,
        List<Clause> clauses,
        List<Sentence> sentences,
        List<Target> targets,
        List<Deadline> deadlines,
        List<Recurrence> recurrences,
        List<Attribution> attributions) {

    public PlanReading {
        clauses = List.copyOf(clauses);
        sentences = List.copyOf(sentences);
        targets = List.copyOf(targets);
        deadlines = List.copyOf(deadlines);
        recurrences = List.copyOf(recurrences);
        attributions = List.copyOf(attributions);
    }
}
