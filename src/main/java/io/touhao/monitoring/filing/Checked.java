package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Strength;
import java.util.List;

/**
 * A submission after its checks.
 *
 * @param cells complete
 * @param findings with the reasons given
 */
record Checked(Filing filing, Submission submission, Cells cells, int asked, List<Finding> findings) {

    Checked {
        findings = List.copyOf(findings);
    }

    int explained() {
        return count(Strength.EXPLAIN);
    }

    int hints() {
        return count(Strength.HINT);
    }

    private int count(Strength strength) {
        return (int) findings.stream().filter(finding -> finding.strength() == strength).count();
    }
}
