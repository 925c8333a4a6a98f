package io.touhao.review.order;

import io.touhao.commitment.CommitmentState;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that draws up an order: a colour, a condition, and the words it is grounded on.
 *
 * @param id its key: D-02
 */
record OrderRule(String id, Colour colour, Condition condition, String grounds) {

    /** What a rule looks at, of one commitment. */
    record Facts(
            CommitmentState.Name state, Optional<LocalDate> due, Optional<BigDecimal> ahead,
            Optional<LocalDate> reminded) {

        boolean isLeftAlone() {
            return state == CommitmentState.Name.CLOSED_OUT || state == CommitmentState.Name.COMPLETION_CLAIMED;
        }
    }

    /** When a rule holds; all days are working days. */
    sealed interface Condition {

        boolean holds(Facts facts, LocalDate today, WorkingDays calendar);

        /** 临期: due within so many days. */
        record Near(int within) implements Condition {
            @Override
            public boolean holds(Facts facts, LocalDate today, WorkingDays calendar) {
                return facts.due()
                        .filter(due -> !due.isBefore(today) && !due.isAfter(calendar.after(today, within)))
                        .isPresent();
            }
        }

        /** 偏慢: behind pro-rata progress by so many points. */
        record Behind(BigDecimal points) implements Condition {
            @Override
            public boolean holds(Facts facts, LocalDate today, WorkingDays calendar) {
                return facts.ahead().filter(ahead -> ahead.negate().compareTo(points) >= 0).isPresent();
            }
        }

        /** 催办不答: reminded so many days ago, and no report since. */
        record Unanswered(int after) implements Condition {
            @Override
            public boolean holds(Facts facts, LocalDate today, WorkingDays calendar) {
                return facts.reminded().filter(day -> calendar.between(day, today) >= after).isPresent();
            }
        }

        /** 逾期: overdue by so many days. */
        record Overdue(int by) implements Condition {
            @Override
            public boolean holds(Facts facts, LocalDate today, WorkingDays calendar) {
                return facts.due().filter(due -> calendar.between(due, today) >= by).isPresent();
            }
        }
    }
}
