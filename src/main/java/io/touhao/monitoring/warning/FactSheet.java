package io.touhao.monitoring.warning;

import io.touhao.rulebook.Facts;
import java.util.List;

/**
 * The facts of all subjects of a kind over the periods of a panel.
 *
 * @param first the first period whose facts were derived
 * @param facts by subject, then by period
 */
record FactSheet(int first, List<Subject> subjects, Facts[][] facts) {

    Facts at(int subject, int period) {
        return facts[subject][period];
    }
}
