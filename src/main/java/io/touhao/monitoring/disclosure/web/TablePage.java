package io.touhao.monitoring.disclosure.web;

import io.touhao.directory.Unit;
import io.touhao.monitoring.disclosure.Cell;
import io.touhao.monitoring.disclosure.ProtectedTable;
import io.touhao.monitoring.disclosure.Reason;
import io.touhao.monitoring.disclosure.TableItem;
import io.touhao.monitoring.warning.Divisions;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A protected table as its page shows it: industries down, units across. */
record TablePage(ProtectedTable table, List<Period> periods, List<Unit> units) {

    Heading heading() {
        return Heading.of("分地区分行业表", "warnings").child("disclosure").facts("%s %s %s，%s · 只用省级已通过的月报".formatted(
                table.unit().name(), table.period().words(), table.item().title(), table.item().unit()));
    }

    List<Option> periodOptions() {
        return periods.stream().map(period -> new Option(period.code(), period.words())).toList();
    }

    List<Option> itemOptions() {
        return Arrays.stream(TableItem.values()).map(item -> new Option(item.name(), item.title())).toList();
    }

    List<Option> unitOptions() {
        return units.stream().map(unit -> new Option(unit.path().value(), unit.name())).toList();
    }

    String query() {
        return "?period=%s&item=%s&unit=%s".formatted(
                table.period().code().replace("/", "%2F"), table.item().name(), table.unit().path().value());
    }

    String name(String division) {
        return Divisions.name(division);
    }

    Optional<Cell> cell(Unit unit, String division) {
        return table.cell(unit, division);
    }

    /** What a cell prints: its figure, a mark, or nothing at all where nobody is in it. */
    String text(Optional<Cell> cell) {
        return cell.map(one -> one.reason().isShown() ? figure(one) : mark(one.reason())).orElse("");
    }

    private String figure(Cell cell) {
        return Figures.count(Math.round(table.item().printed(cell.value())));
    }

    static String mark(Reason reason) {
        return switch (reason) {
            case SHOWN -> "";
            case FEW -> "家少";
            case ONE -> "一家";
            case TWO -> "两家";
            case SECONDARY -> "×";
        };
    }

    boolean isLeftOut(Optional<Cell> cell) {
        return cell.filter(one -> !one.reason().isShown()).isPresent();
    }

    String why(Optional<Cell> cell) {
        return cell.filter(one -> !one.reason().isShown()).map(one -> one.reason().title()).orElse("");
    }

    /** A kind of reason, and how many cells it left out. */
    record Left(String mark, String title, String rule, long count) {}

    List<Left> left() {
        var rule = table.rule();
        return List.of(
                new Left("家少", "家数过少", "不足 %d 家".formatted(rule.threshold()), table.leftOut(Reason.FEW)),
                new Left("一家", "一家独大", "第 1 家占 %s%% 以上".formatted(number(rule.one())), table.leftOut(Reason.ONE)),
                new Left("两家", "两家独大", "前 2 家占 %s%% 以上，或第 2 家减去自己就推出第 1 家".formatted(number(rule.two())), table.leftOut(Reason.TWO)),
                new Left("×", "防止推算", "不隐去就能由合计算出上面的格", table.leftOut(Reason.SECONDARY)));
    }

    String number(double figure) {
        return Figures.number(java.math.BigDecimal.valueOf(figure).stripTrailingZeros());
    }

    long shown() {
        return table.leftOut(Reason.SHOWN);
    }
}
