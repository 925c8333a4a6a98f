package io.touhao.report.web;

import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.ProgressReport;
import io.touhao.page.Refused;
import io.touhao.quantity.Amount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a progress report as it was sent.
 *
 * @param trouble whether there is a problem, and who can solve it
 */
record Progressed(
        @Nullable String done, @Nullable String text, @Nullable String trouble, @Nullable String problems,
        @Nullable String nextSteps) {

    /** Put before a problem that the level above must help with. */
    static final String ASKS_ABOVE = "需上级协调：";

    static final String NONE = "none";
    static final String OWN = "own";
    static final String ABOVE = "above";

    /** Refuses what cannot be read, before any file is kept. */
    void check() {
        Numbers.typed("done", words(done));
        if (hasTrouble() && words(problems).isBlank()) {
            throw new Refused(new ReportRefusal.ProblemUntold());
        }
    }

    /** The report; without words of its own it says the figure. */
    ProgressReport report(String unit, List<EvidenceId> files) {
        var figure = Numbers.typed("done", words(done));
        var said = Optional.of(words(text)).filter(words -> !words.isBlank())
                .or(() -> figure.map(reached -> "已完成 " + new Amount(reached, unit) + "。"))
                .orElse("");
        return new ProgressReport(figure, said, problem(), words(nextSteps), files);
    }

    private String problem() {
        if (!hasTrouble()) {
            return "";
        }
        var told = words(problems).strip();
        return ABOVE.equals(trouble) && !told.startsWith(ASKS_ABOVE) ? ASKS_ABOVE + told : told;
    }

    private boolean hasTrouble() {
        return OWN.equals(trouble) || ABOVE.equals(trouble);
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
