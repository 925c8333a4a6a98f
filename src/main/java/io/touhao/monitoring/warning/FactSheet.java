package io.touhao.monitoring.warning;

import io.touhao.rulebook.Facts;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of all subjects of a kind over the periods of a panel.
 *
 * @param first the first period whose facts were derived
 * @param facts by subject, then by period
 */
record FactSheet(int first, List<Subject> subjects, Facts[][] facts) {

    /** A sheet of its own with the same facts. */
    FactSheet copied() {
        return new FactSheet(first, subjects, Arrays.stream(facts).map(Facts[]::clone).toArray(Facts[][]::new));
    }

    /** Takes the facts of a period from another sheet of the same subjects. */
    void replace(int period, FactSheet other) {
        for (var subject = 0; subject < facts.length; subject++) {
            facts[subject][period] = other.at(subject, period);
        }
    }

    Facts at(int subject, int period) {
        return facts[subject][period];
    }
}
