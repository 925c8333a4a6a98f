package io.touhao.indicator.judgement;

import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Judges claims (判定). A figure on the boundary keeps the claim, except where the word excludes it: 高于, 低于, 提高 and
 * 下降 ask for more than equal. What is not known stays unknown, however likely it may be.
 */
public final class Judge {

    private final Allowances allowances;

    public Judge(Allowances allowances) {
        this.allowances = allowances;
    }

    public Allowances allowances() {
        return allowances;
    }

    public Verdict verdict(Claim claim, Seen seen) {
        return switch (claim) {
            case Claim.Figure figure -> figure(figure, seen);
            case Claim.Trend trend -> trend(trend.course(), seen);
            case Claim.Against against -> against(against, seen);
            case Claim.Place place -> place(place.last(), seen);
            case Claim.Front front -> place(allowances.frontPlace(), seen);
            case Claim.Coverage coverage -> coverage(seen);
            case Claim.Recurrence recurrence -> recurrence(recurrence, seen);
            case Claim.Deadline deadline -> deadline(deadline, seen);
            case Claim.Duty duty -> Verdict.unknown("常态事项没有数可判");
        };
    }

    private Verdict figure(Claim.Figure claim, Seen seen) {
        if (seen.value().isEmpty()) {
            return Verdict.unknown("还没有这一期的数");
        }
        var value = seen.value().get();
        var line = line(claim);
        var kept = isLessGood(claim) ? value.compareTo(line) <= 0 : value.compareTo(line) >= 0;
        var allowed = claim.bound() == Bound.ABOUT ? "（允许相差 %s）".formatted(Amount.print(slack(claim))) : "";
        return Verdict.of(kept, "%s，要求 %s%s".formatted(print(value), claim.words(), allowed));
    }

    private static boolean isLessGood(Claim.Figure claim) {
        return claim.bound().isCeiling() || claim.better() == Claim.Better.LESS;
    }

    private BigDecimal line(Claim.Figure claim) {
        var figure = claim.amount().value();
        return isLessGood(claim) ? figure.add(slack(claim)) : figure.subtract(slack(claim));
    }

    private BigDecimal slack(Claim.Figure claim) {
        return claim.bound() == Bound.ABOUT
                ? claim.tolerance().orElseGet(() -> allowances.about(claim.amount()))
                : BigDecimal.ZERO;
    }

    private Verdict trend(Claim.Course course, Seen seen) {
        if (seen.value().isEmpty() || seen.base().isEmpty()) {
            return Verdict.unknown(seen.value().isEmpty() ? "还没有这一期的数" : "没有上年同期的数可比");
        }
        var move = seen.value().get().subtract(seen.base().get());
        var kept = switch (course) {
            case STEADY_UP -> move.compareTo(allowances.trendStep()) >= 0;
            case RISING -> move.signum() > 0 && move.compareTo(allowances.trendStep()) >= 0;
            case STEADY_DOWN -> move.negate().compareTo(allowances.trendStep()) >= 0;
            case FALLING -> move.signum() < 0 && move.negate().compareTo(allowances.trendStep()) >= 0;
        };
        return Verdict.of(kept, "%s，上年同期 %s".formatted(print(seen.value().get()), print(seen.base().get())));
    }

    private static Verdict against(Claim.Against claim, Seen seen) {
        if (seen.value().isEmpty() || seen.reference().isEmpty()) {
            return Verdict.unknown(seen.value().isEmpty() ? "还没有这一期的数" : "没有同期的" + claim.reference());
        }
        var order = seen.value().get().compareTo(seen.reference().get());
        var kept = switch (claim.relation()) {
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
        };
        return Verdict.of(kept, "%s，%s %s".formatted(
                print(seen.value().get()), claim.reference(), print(seen.reference().get())));
    }

    private static Verdict place(int last, Seen seen) {
        return seen.place()
                .map(place -> Verdict.of(place >= 1 && place <= last, "第 %d 位，要求前 %d 位".formatted(place, last)))
                .orElseGet(() -> Verdict.unknown("还没有位次"));
    }

    private static Verdict coverage(Seen seen) {
        var share = seen.share().filter(one -> one.all() > 0);
        return share.map(one -> Verdict.of(one.covered() >= one.all(), "%s / %s".formatted(
                        print(BigDecimal.valueOf(one.covered())), print(BigDecimal.valueOf(one.all())))))
                .orElseGet(() -> Verdict.unknown("没有应覆盖的对象，或还没有数"));
    }

    private static Verdict recurrence(Claim.Recurrence claim, Seen seen) {
        if (seen.times().isEmpty()) {
            return Verdict.unknown("还没有这一期的记录");
        }
        int times = seen.times().get();
        var reason = "本期 %d 次，要求%s".formatted(times, claim.words());
        var kept = claim.bound().isCeiling() ? times <= claim.times() : times >= claim.times();
        var settled = seen.periodOver() || kept != claim.bound().isCeiling();
        return settled ? Verdict.of(kept, reason) : Verdict.unknown(reason + "，本期未完");
    }

    private static Verdict deadline(Claim.Deadline claim, Seen seen) {
        Optional<Verdict> done = seen.done().map(day -> Verdict.of(
                !day.isAfter(claim.day()), "%s 完成，时限 %s".formatted(day, claim.day())));
        return done.orElseGet(() -> seen.on().isAfter(claim.day())
                ? Verdict.of(false, "时限 %s 已过，没有完成记录".formatted(claim.day()))
                : Verdict.unknown("未到时限 " + claim.day()));
    }

    private static String print(BigDecimal figure) {
        return Amount.print(figure);
    }
}
