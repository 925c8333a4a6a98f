package io.touhao.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One report of progress (填报进展).
 *
 * @param done the figure reached so far, cumulative over the term; none where the promise has no figure
 * @param text what has been done
 * @param problems 存在问题, or empty
 * @param nextSteps 下步措施, or empty
 * @param files evidence already kept for this commitment
 */
public record ProgressReport(
        Optional<BigDecimal> done, String text, String problems, String nextSteps, List<EvidenceId> files) {

    public ProgressReport {
        text = text.strip();
        problems = problems.strip();
        nextSteps = nextSteps.strip();
        files = List.copyOf(files);
    }
}
