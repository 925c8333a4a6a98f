package io.touhao.monitoring.form;

import io.touhao.directory.Days;
import io.touhao.quantity.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A form of a periodic return (报表).
 *
 * @param id GY-01
 * @param shortTitle how pages call it: 月报
 * @param facts name of the fact source its figures are offered as
 * @param combined whether January is reported with February (1—2月); otherwise both months are not reported (免报)
 * @param clause what it is asked by
 */
public record Form(
        String id, String title, String shortTitle, String facts, Rhythm rhythm, boolean combined, Days holds, String standing,
        String clause, Locks locks, List<Group> groups, List<Check> checks) {

    public Form {
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
    }

    /** How often it is asked. */
    public enum Rhythm {
        MONTH, QUARTER
    }

    public List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The columns of its table, in the order of the form. */
    public List<String> columns() {
        return items().stream().flatMap(item -> item.columns().stream()).toList();
    }

    /** Name of the table of its figures. */
    public String table() {
        return "form_" + id.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
    }

    /** Name of the view that it offers as facts. */
    public String view() {
        return "public_" + facts.replace('-', '_');
    }

    /** The period that ends with this month, if one is reported then: 1—2月 in February, nothing in January. */
    public Optional<Period> ending(YearMonth month) {
        return switch (rhythm) {
            case QUARTER -> month.getMonthValue() % 3 == 0
                    ? Optional.of(Period.quarter(month.getYear(), month.getMonthValue() / 3)) : Optional.empty();
            case MONTH -> switch (month.getMonthValue()) {
                case 1 -> Optional.empty();
                case 2 -> combined ? Optional.of(new Period(month.withMonth(1), 2)) : Optional.empty();
                default -> Optional.of(Period.month(month));
            };
        };
    }

    /** The period whose returns are gathered on a day: the last one that has ended. */
    public Period due(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(1);
        while (ending(month).isEmpty()) {
            month = month.minusMonths(1);
        }
        return ending(month).orElseThrow();
    }

    /** The period reported before this one. */
    public Period before(Period period) {
        return due(period.firstDay());
    }

    /** The period before in the same year, which the year to date goes on from. */
    public Optional<Period> beforeInYear(Period period) {
        return Optional.of(before(period)).filter(before -> before.to().getYear() == period.to().getYear());
    }
}
