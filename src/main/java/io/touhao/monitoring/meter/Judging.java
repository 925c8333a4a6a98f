package io.touhao.monitoring.meter;

import io.touhao.directory.EnterpriseDirectory.Entry;
import io.touhao.page.workbook.TextRows;
import io.touhao.registry.Uscc;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads figures as they were handed in, and says everything that is wrong with each at once. */
final class Judging {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年|[-/.])?(\\d{1,2})月?(?:-\\d{1,2})?");
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST = 60;

    private final Function<String, Optional<Entry>> enterprises;
    private final LocalDate today;
    private final Map<Reading.Key, Integer> met = new HashMap<>();

    Judging(Function<String, Optional<Entry>> enterprises, LocalDate today) {
        this.enterprises = enterprises;
        this.today = today;
    }

    /** A figure, or what is wrong with it. */
    record Judged(Optional<Reading.Sound> sound, List<String> faults) {}

    Judged judge(int number, Reading reading) {
        var faults = new ArrayList<String>();
        if (List.of(reading.kind(), reading.uscc(), reading.month(), reading.figure(), reading.source()).stream()
                .anyMatch(text -> text.startsWith(TextRows.FORMULA))) {
            faults.add("有公式，请改为数值。");
        }
        var kind = found(MeterKind.of(reading.kind()), "种类“%s”须为用电量或入库税收。".formatted(reading.kind()), faults);
        var enterprise = enterprise(reading.uscc(), faults);
        var month = found(month(reading.month()), "月份“%s”写法不对，应如 2023-08。".formatted(reading.month()), faults);
        month.filter(one -> !one.atEndOfMonth().isBefore(today)).ifPresent(one -> faults.add("%s还没有结束。".formatted(words(one))));
        var figure = found(figure(reading.figure()), "数值“%s”不是数。".formatted(reading.figure()), faults);
        figure.filter(one -> one.signum() < 0 && kind.filter(MeterKind.ELECTRICITY::equals).isPresent())
                .ifPresent(one -> faults.add("用电量不能是负数。"));
        if (reading.source().isBlank() || reading.source().length() > LONGEST || reading.source().indexOf('\0') >= 0) {
            faults.add(reading.source().isBlank() ? "来源不能空着。" : "来源不超过 %d 个字，不含特殊字符。".formatted(LONGEST));
        }
        if (kind.isPresent() && enterprise.isPresent() && month.isPresent()) {
            Optional.ofNullable(met.putIfAbsent(new Reading.Key(kind.get(), enterprise.get().id(), month.get()), number))
                    .ifPresent(first -> faults.add("与第 %d 行是同一家企业、同一个月。".formatted(first)));
        }
        return faults.isEmpty()
                ? new Judged(Optional.of(new Reading.Sound(
                        kind.orElseThrow(), enterprise.orElseThrow().id(), enterprise.orElseThrow().name(),
                        enterprise.orElseThrow().unit().value(), month.orElseThrow(), figure.orElseThrow(), reading.source().strip())), List.of())
                : new Judged(Optional.empty(), faults);
    }

    private Optional<Entry> enterprise(String code, List<String> faults) {
        var fault = Uscc.faultOf(code);
        if (fault.isPresent()) {
            faults.add("信用代码“%s”：%s".formatted(code, fault.get().what()));
            return Optional.empty();
        }
        return found(enterprises.apply(Uscc.of(code).value()), "%s 不在企业名录里，或不属本级管辖。".formatted(code), faults);
    }

    private static <T> Optional<T> found(Optional<T> read, String fault, List<String> faults) {
        if (read.isEmpty()) {
            faults.add(fault);
        }
        return read;
    }

    static String words(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    private static Optional<YearMonth> month(String text) {
        var month = MONTH.matcher(text.strip());
        try {
            return month.matches()
                    ? Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
                    : Optional.empty();
        } catch (DateTimeException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> figure(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "").replace('−', '-')))
                    .filter(figure -> figure.precision() <= MOST_DIGITS && Math.abs(figure.scale()) <= MOST_DECIMALS);
        } catch (NumberFormatException unfit) {
            return Optional.empty();
        }
    }
}
