package io.touhao.plan.pack;

import io.touhao.plan.reading.Deadline;
import io.touhao.plan.reading.Recurrence;
import io.touhao.plan.reading.Target;
import io.touhao.plan.reading.TargetKind;
import java.math.BigDecimal;

/** Whether a commitment carries what a reading found: its figure, its frequency, its due date. */
final class Carrying {

    private Carrying() {}

    static boolean carries(Judgement judgement, Target target) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> quantity.value().compareTo(target.value()) == 0;
            case Judgement.Rank rank -> target.kind() == TargetKind.RANK
                    && target.value().compareTo(BigDecimal.valueOf(rank.place())) == 0;
            case Judgement.Coverage coverage -> target.kind() == TargetKind.COVERAGE;
            case Judgement.Deliverable deliverable -> target.value().compareTo(BigDecimal.valueOf(deliverable.count())) == 0;
            case Judgement.Trend trend -> false;
            case Judgement.Comparison comparison -> false;
            case Judgement.Standing standing -> false;
            case Judgement.Recurrence recurrence -> false;
            case Judgement.Deadline deadline -> false;
            case Judgement.StandingDuty duty -> false;
        };
    }

    static boolean carries(Judgement judgement, Recurrence found) {
        return judgement instanceof Judgement.Recurrence recurrence
                && recurrence.every().toTotalMonths() == found.every().toTotalMonths()
                && recurrence.every().getDays() == found.every().getDays()
                && recurrence.times() == found.times();
    }

    static boolean carries(Timing timing, Deadline deadline) {
        return timing.day().equals(deadline.by());
    }
}
