package io.touhao.report.circular;

import io.touhao.commitment.CommitmentState;
import io.touhao.page.Signal;
import io.touhao.review.round.FrozenRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a figure of a circular counts. The figure and the list it opens to ask the same question. */
enum Counted {
    ALL("应办", (row, on) -> true),
    CLOSED("已办", (row, on) -> row.state() == CommitmentState.Name.CLOSED_OUT),
    OVERDUE("逾期", (row, on) -> row.state().isOpen() && !row.dueKind().equals("STANDING") && row.due().isBefore(on)),
    GREEN("正常", lit(Signal.GREEN)),
    YELLOW("偏慢", lit(Signal.YELLOW)),
    RED("滞后", lit(Signal.RED)),
    NEAR("临期", lit(Signal.BLUE)),
    UNREPORTED("未报进展", lit(Signal.NONE)),
    RETURNED("退回", (row, on) -> row.deeds().returned() > 0),
    OVERRIDDEN("未按佐证要求办结", (row, on) -> row.overridden());

    private final String title;
    private final BiPredicate<FrozenRow, LocalDate> question;

    Counted(String title, BiPredicate<FrozenRow, LocalDate> question) {
        this.title = title;
        this.question = question;
    }

    String title() {
        return title;
    }

    /** As an address names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Counted> ofWord(String word) {
        return Arrays.stream(values()).filter(counted -> counted.word().equals(word)).findFirst();
    }

    /** @param on the day after the last that the snapshot holds */
    boolean counts(FrozenRow row, LocalDate on) {
        return question.test(row, on);
    }

    private static BiPredicate<FrozenRow, LocalDate> lit(Signal signal) {
        return (row, on) -> row.state() != CommitmentState.Name.CLOSED_OUT && row.signal() == signal;
    }
}
