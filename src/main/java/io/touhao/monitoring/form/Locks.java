package io.touhao.monitoring.form;

import io.touhao.quantity.Period;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/** When a period opens, and when each level locks (锁定), to the hour, in the month after it. */
public record Locks(Hour opens, Map<Desk, Hour> until) {

    public Locks {
        until = Map.copyOf(new EnumMap<>(until));
    }

    /** A day and hour of the month after the period. */
    public record Hour(int day, int hour) {

        LocalDateTime after(Period period) {
            return period.to().plusMonths(1).atDay(day).atTime(hour, 0);
        }
    }

    public LocalDateTime opening(Period period) {
        return opens.after(period);
    }

    /** From this moment the level can do nothing more, unless unlocked. */
    public LocalDateTime lock(Desk desk, Period period) {
        return until.get(desk).after(period);
    }
}
