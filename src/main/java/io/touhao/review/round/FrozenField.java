package io.touhao.review.round;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The values of a row that an erratum can correct. */
public enum FrozenField {
    DONE("完成数", row -> figure(row.done(), row.goalUnit()), row -> figure(row.done(), row.target().goalUnit())),
    GOAL("目标", FrozenRow::target, row -> row.target().words()),
    DUE("完成时限", row -> row.due().toString(), row -> row.due().toString()),
    STATE("办理状态", row -> row.state().title(), row -> row.state().title()),
    OWNER("责任人", row -> row.owner().officeName() + " " + row.owner().personName(), LedgerRow::ownerWords),
    PROGRESS("进展情况", FrozenRow::progress, LedgerRow::progress);

    private final String title;
    private final Function<FrozenRow, String> frozen;
    private final Function<LedgerRow, String> current;

    FrozenField(String title, Function<FrozenRow, String> frozen, Function<LedgerRow, String> current) {
        this.title = title;
        this.frozen = frozen;
        this.current = current;
    }

    public String title() {
        return title;
    }

    String was(FrozenRow row) {
        return frozen.apply(row);
    }

    String is(LedgerRow row) {
        return current.apply(row);
    }

    /**
     * Whether what the record says now was only reported or done after the cut-off: then the frozen value was right, and
     * the next round takes the new one.
     */
    boolean isLater(LedgerRow row, Instant cutOff) {
        return switch (this) {
            case DONE, PROGRESS -> row.reportedAt().filter(at -> at.isAfter(cutOff)).isPresent();
            case STATE -> row.stateAt().isAfter(cutOff);
            case GOAL, DUE, OWNER -> false;
        };
    }

    private static String figure(Optional<BigDecimal> figure, String unit) {
        return figure.map(some -> Figures.number(some) + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit)).orElse(Figures.NONE);
    }
}
