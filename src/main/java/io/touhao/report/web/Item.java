package io.touhao.report.web;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Target;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.page.part.Bullet;
import io.touhao.page.part.Gap;
import io.touhao.quantity.Bound;
import io.touhao.quantity.Term;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A commitment as pages print it on a day. */
record Item(LedgerRow row, LocalDate today, WorkingDays calendar) {

    static List<Item> of(List<LedgerRow> rows, LocalDate today, WorkingDays calendar) {
        return rows.stream().map(row -> new Item(row, today, calendar)).toList();
    }

    long id() {
        return row.id().value();
    }

    String address() {
        return row.address();
    }

    String address(String deed) {
        return row.address() + "/" + deed;
    }

    Target target() {
        return row.target();
    }

    /** The figure to reach, without its unit: 10,000, 6.0左右; the sort of promise where there is none. */
    String goal() {
        return target().goal().map(figure -> figure(figure) + bound()).orElseGet(() -> target().kind().title());
    }

    /** 10,000 家次; the sort of promise where there is no figure. */
    String goalWords() {
        return target().goal()
                .map(figure -> figure(figure) + unitWords() + boundWords())
                .orElseGet(() -> target().kind().title());
    }

    String unit() {
        return target().goal().isPresent() ? target().goalUnit() : "";
    }

    boolean hasFigure() {
        return target().goal().isPresent();
    }

    String done() {
        return row.done().map(this::figure).orElse(Figures.NONE);
    }

    /** 6,142 / 10,000; the goal alone before anything is reported; 时限类 where there is no figure. */
    String doneOfGoal() {
        return !hasFigure() ? goal() + "类" : row.done().isPresent() ? done() + " / " + goal() : "目标 " + goal();
    }

    String share() {
        return row.share().map(Figures::rate).orElse(Figures.NONE);
    }

    String ahead() {
        return row.ahead().map(points -> Figures.difference(points, 1)).orElse(Figures.NONE);
    }

    /** Points ahead of pro-rata, or of the goal for a rate: +11.7, −5.3. */
    String distance() {
        return row.ahead().isPresent() || !unit().equals("%") ? ahead() : gapWords().orElse(Figures.NONE);
    }

    /** Whether that distance is printed in crimson: only where the light asks for something. */
    boolean isShort() {
        return row.isBad() && distance().startsWith("−");
    }

    /** How far a level lies from its goal, in the unit: +0.2. */
    Optional<String> gapWords() {
        return row.done().flatMap(target()::gap).map(points -> Figures.difference(points, 1));
    }

    /** Pro-rata progress (序时进度) of the term, in per cent. */
    Optional<BigDecimal> proRata() {
        return target().kind().accumulates() && !isStanding() && !row.due().isBefore(row.from())
                ? Optional.of(new Term(row.from(), row.due()).proRata(today))
                : Optional.empty();
    }

    Optional<Bullet> bullet() {
        if (target().goal().filter(goal -> goal.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        var goal = target().goal().get();
        var done = row.done().orElse(BigDecimal.ZERO);
        if (target().kind().accumulates()) {
            return Optional.of(Bullet.towards(done, goal, proRata(), signal()));
        }
        return row.done().filter(level -> target().bound() == Bound.ABOUT)
                .map(level -> Bullet.about(level, goal, target().tolerance(), signal()));
    }

    Optional<Gap> gap() {
        return bullet().isPresent() || !unit().equals("%")
                ? Optional.empty()
                : row.done().flatMap(target()::gap).map(points -> Gap.of(points, "目标", signal()));
    }

    /** The light; of what was sent back or has fallen, that it is to be done again. */
    Signal signal() {
        return isBack() ? Signal.YELLOW : row.signal();
    }

    /** The word beside it. */
    String signalWord() {
        return isBack() ? row.state().title() : row.cause().title();
    }

    private boolean isBack() {
        return (row.state() == CommitmentState.Name.RETURNED || row.state() == CommitmentState.Name.REOPENED)
                && row.signal() == Signal.GREEN;
    }

    String due() {
        return Dates.inYear(row.due(), Year.from(today));
    }

    /** 剩 5 个工作日, 逾期 2 个工作日, 今天到期; when it is looked at again for a duty without an end. */
    String left() {
        if (row.state() == CommitmentState.Name.CLOSED_OUT) {
            return "已销号";
        }
        var days = calendar.between(today, row.due());
        if (row.due().equals(today)) {
            return "今天到期";
        }
        if (row.due().isBefore(today)) {
            return isStanding() ? "该回看了" : "逾期 %d 个工作日".formatted(Math.max(1, -days));
        }
        return (isStanding() ? "常态，%d 个工作日后回看" : "剩 %d 个工作日").formatted(days);
    }

    /** Due within one working day, or overdue. */
    boolean isUrgent() {
        return row.state().isOpen() && !isStanding()
                && calendar.between(today, row.due()) <= 1;
    }

    boolean isStanding() {
        return row.dueKind().equals("STANDING");
    }

    private String unitWords() {
        return unit().isEmpty() ? "" : unit().equals("%") ? "%" : " " + unit();
    }

    /** 6.0% 左右, 100 个左右, 3,200 万吨以内; that more is welcome goes without saying. */
    private String boundWords() {
        var said = target().bound() == Bound.ABOUT || target().bound() == Bound.MAX ? target().bound().title() : "";
        return unit().equals("%") && !said.isEmpty() ? " " + said : said;
    }

    private String bound() {
        return target().bound() == Bound.ABOUT ? target().bound().title() : "";
    }

    /** Levels and rates keep one decimal; counts are as exact as they are. */
    private String figure(BigDecimal figure) {
        return unit().equals("%") && !target().kind().accumulates() ? Figures.rate(figure) : Figures.number(figure);
    }
}
