package io.touhao.page;

import java.time.LocalDateTime;
import java.util.ArrayList;

/**
 * What every workbook that leaves the platform says above its table (表头): who gives it out, of which period it is, and
 * when it was made.
 *
 * @param unit office and post of whoever exports; empty where nobody is signed in
 * @param period as people say it: 2023年8月; empty where it shows how things stand
 * @param note on the data, see {@link House#note()}
 */
public record Letterhead(String unit, String period, String by, String note, LocalDateTime made) {

    /** The line beneath the title, with what else is to be said of the table. */
    public String line(String more) {
        var parts = new ArrayList<String>();
        parts.add(unit.isEmpty() ? "" : "单位：" + unit);
        parts.add("期间：" + (period.isEmpty() ? "截至" + Dates.full(made.toLocalDate()) : period));
        parts.add(more);
        parts.add("%s 导出%s".formatted(Dates.full(made), by.isEmpty() ? "" : "（%s）".formatted(by)));
        parts.add(note);
        return String.join("    ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The same, with nothing else. */
    public String line() {
        return line("");
    }
}
