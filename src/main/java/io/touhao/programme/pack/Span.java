package io.touhao.programme.pack;

import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;

/** So many days (期限), working days or calendar days as the clause has it. */
public record Span(int days, boolean working) {

    /** The last day, where it begins on the day after this one. */
    public LocalDate after(LocalDate day, WorkingDays calendar) {
        return working ? calendar.after(day, days) : day.plusDays(days);
    }

    public String words() {
        return days + (working ? " 个工作日" : " 日");
    }
}
