package io.touhao.report.web;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Conservation;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Ledger;
import io.touhao.page.Figures;
import io.touhao.page.part.Percent;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/** How a commitment went down to the units below (分解), and whether they carry the whole. */
record Shares(Ledger.Detail detail, LocalDate today) {

    /** Room at the right of the longer of whole and sum. */
    private static final double ROOM = 0.95;

    boolean isShown() {
        return !detail.children().isEmpty() || conservation().verdict() != Conservation.Verdict.UNDIVIDED;
    }

    Conservation conservation() {
        return detail.conservation();
    }

    List<Item> children() {
        return Item.of(detail.children(), today, detail.calendar());
    }

    /** Whether the parts are figures that are compared with a whole. */
    boolean hasFigures() {
        return conservation().whole().isPresent() && algebra() != Algebra.EACH;
    }

    boolean addsUp() {
        return detail.commitment().promise().target().kind().isSplit();
    }

    String title() {
        return switch (detail.row().level()) {
            case PROVINCE -> "分解到市";
            case CITY -> "分解到县";
            case COUNTY, ZONE -> "分解到下级";
        };
    }

    String unit() {
        return detail.row().target().unit();
    }

    String whole() {
        return conservation().whole().map(this::print).orElse(Figures.NONE);
    }

    String combined() {
        return print(conservation().combined());
    }

    /** 目标的 99.0%. */
    String combinedShare() {
        return conservation().whole()
                .filter(whole -> whole.signum() > 0 && addsUp())
                .map(whole -> "目标的 " + Figures.rate(conservation().combined()
                        .multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64)) + "%")
                .orElse(addsUp() ? "" : "按权重平均");
    }

    String remainder() {
        return print(conservation().remainder());
    }

    boolean hasRemainder() {
        return conservation().remainder().signum() > 0;
    }

    String overPromise() {
        return conservation().overPromise().signum() > 0 ? "+" + print(conservation().overPromise()) : "0";
    }

    boolean hasOverPromise() {
        return conservation().overPromise().signum() > 0;
    }

    String done() {
        return detail.childrenDone().map(this::print).orElse(Figures.NONE);
    }

    String doneShare() {
        return detail.childrenDone()
                .filter(done -> addsUp() && conservation().combined().signum() > 0)
                .map(done -> done.multiply(BigDecimal.valueOf(100))
                        .divide(conservation().combined(), MathContext.DECIMAL64))
                .map(Figures::rate)
                .orElse(Figures.NONE);
    }

    /** Where the sum of the parts ends on the bar, no further than the whole. */
    String carriedWidth() {
        return width(conservation().combined().subtract(conservation().overPromise()));
    }

    String overWidth() {
        return width(conservation().overPromise());
    }

    String wholePlace() {
        return width(conservation().whole().orElse(BigDecimal.ZERO));
    }

    /** Which of the units below have not taken it yet. */
    long waiting() {
        return detail.children().stream()
                .filter(child -> child.state() == CommitmentState.Name.ISSUED)
                .count();
    }

    String label() {
        return "目标 %s，分解合计 %s，剩余 %s，加码 %s".formatted(whole(), combined(), remainder(), overPromise());
    }

    private String width(BigDecimal value) {
        var longest = conservation().whole().orElse(BigDecimal.ZERO).max(conservation().combined());
        return longest.signum() == 0 ? Percent.of(0)
                : Percent.of(value.doubleValue() / longest.doubleValue() * 100 * ROOM);
    }

    private Algebra algebra() {
        return conservation().kind().algebra();
    }

    private String print(BigDecimal figure) {
        return Amount.print(figure);
    }
}
