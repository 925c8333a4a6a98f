package io.touhao.review.round;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** The values of a row that an erratum can correct. */
public enum FrozenField {
    DONE("完成数", row -> figure(row.done()), row -> figure(row.done())),
    GOAL("目标", row -> figure(row.goal()), row -> figure(row.target().goal())),
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

    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(Figures::number).orElse(Figures.NONE);
    }
}
