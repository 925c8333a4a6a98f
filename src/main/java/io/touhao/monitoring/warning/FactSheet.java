package io.touhao.monitoring.warning;

import io.touhao.rulebook.Facts;
import java.util.List;

/**
 * The facts of all subjects of a kind over all periods of a panel.
 *
 * @param facts by subject, then by period
 */
record FactSheet(List<Subject> subjects, Facts[][] facts) {

    Facts at(int subject, int period) {
        return facts[subject][period];
    }
}
