package io.touhao.indicator.official;

import io.touhao.indicator.ValueStanding;
import io.touhao.page.workbook.TextRows;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rows of a file as figures, and says everything that is wrong with a row at once. */
final class SeriesReading {

    private static final Pattern SPAN = Pattern.compile("(\\d{4})年(?:1)[—\\-–至~](\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月");
    private static final int MOST_DIGITS = 15;
    private static final int MOST_WORDS = 300;
    private static final int EARLIEST = 1949;
    /** More than any total of a nation in the units that series come in. */
    private static final BigDecimal MOST = new BigDecimal("1E10");

    private final SeriesCatalogue catalogue;
    private final LocalDate today;
    private final Set<String> met = new HashSet<>();

    SeriesReading(SeriesCatalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** A figure, or what is wrong. */
    record Read(Optional<OfficialValue> value, List<String> faults) {}

    Read read(SeriesFile.Line line) {
        var faults = new ArrayList<String>();
        line.cells().values().stream().filter(text -> text.startsWith(TextRows.FORMULA)).findFirst()
                .ifPresent(text -> faults.add("有公式，请改为数值。"));
        var series = found(catalogue.series(line.get(SeriesColumn.SERIES)), "目录里没有数列“%s”。".formatted(line.get(SeriesColumn.SERIES)), faults);
        var place = found(catalogue.place(line.get(SeriesColumn.PLACE)), "没有地区“%s”。".formatted(line.get(SeriesColumn.PLACE)), faults);
        var period = found(period(line.get(SeriesColumn.PERIOD)), "报告期“%s”写法不对。".formatted(line.get(SeriesColumn.PERIOD)), faults);
        var value = found(figure(line.get(SeriesColumn.VALUE)), "数值“%s”不是数。".formatted(line.get(SeriesColumn.VALUE)), faults);
        var standing = found(standing(line.get(SeriesColumn.STANDING)), "数据状态须为初步、修订或最终。", faults);
        var published = day(line.get(SeriesColumn.PUBLISHED), faults);
        demandSource(line, faults);
        period.ifPresent(one -> demandPublishedAfter(one, published, faults));
        series.ifPresent(one -> value.ifPresent(figure -> demandDecimals(one, figure, faults)));
        if (series.isPresent() && place.isPresent() && period.isPresent()
                && !met.add(series.get().id() + " " + place.get().code() + " " + period.get().code())) {
            faults.add("同一数列、地区、报告期在文件里出现两次。");
        }
        return faults.isEmpty()
                ? new Read(Optional.of(new OfficialValue(
                        series.orElseThrow(), place.orElseThrow(), period.orElseThrow(), value.orElseThrow(),
                        standing.orElseThrow(), isDerived(line), line.get(SeriesColumn.SOURCE), published,
                        line.get(SeriesColumn.NOTE), Instant.EPOCH, Optional.empty())), List.of())
                : new Read(Optional.empty(), faults);
    }

    private static <T> Optional<T> found(Optional<T> read, String fault, List<String> faults) {
        if (read.isEmpty()) {
            faults.add(fault);
        }
        return read;
    }

    private static boolean isDerived(SeriesFile.Line line) {
        return line.get(SeriesColumn.BASIS).equals("推算");
    }

    private static void demandSource(SeriesFile.Line line, List<String> faults) {
        if (line.get(SeriesColumn.SOURCE).isEmpty()) {
            faults.add("来源不能空着。");
        }
        if (line.get(SeriesColumn.SOURCE).length() > MOST_WORDS || line.get(SeriesColumn.NOTE).length() > MOST_WORDS) {
            faults.add("来源、说明各最多 %d 个字。".formatted(MOST_WORDS));
        }
        if (!List.of("", "公布", "推算").contains(line.get(SeriesColumn.BASIS))) {
            faults.add("依据须为公布或推算。");
        }
        if (isDerived(line) && line.get(SeriesColumn.NOTE).isEmpty()) {
            faults.add("推算的数须在说明里写明怎么算的。");
        }
    }

    /** A figure is not published before the last month of its period, nor in the future. */
    private void demandPublishedAfter(Period period, Optional<LocalDate> published, List<String> faults) {
        if (period.lastDay().isAfter(today)) {
            faults.add("报告期 %s 还没有结束。".formatted(period.words()));
        }
        if (period.from().getYear() < EARLIEST) {
            faults.add("报告期 %s 太早。".formatted(period.words()));
        }
        published.filter(day -> !day.isAfter(period.lastDay())).ifPresent(day -> faults.add(
                "发布日期 %s 早于报告期末 %s。".formatted(day, period.lastDay())));
        published.filter(day -> day.isAfter(today)).ifPresent(day -> faults.add("发布日期 %s 在今天之后。".formatted(day)));
    }

    private static void demandDecimals(Series series, BigDecimal figure, List<String> faults) {
        if (Math.max(0, figure.stripTrailingZeros().scale()) > series.decimals()) {
            faults.add("“%s”发布到 %d 位小数，数值 %s 多了；请核对单位是否为 %s。".formatted(
                    series.title(), series.decimals(), figure.toPlainString(), series.unit()));
        }
        if (series.unit().equals("%") && figure.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            faults.add("百分数 %s 不合常理。".formatted(figure.toPlainString()));
        }
    }

    private static Optional<Period> period(String text) {
        try {
            var span = SPAN.matcher(text);
            if (span.matches()) {
                return Optional.of(Period.upTo(YearMonth.of(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)))));
            }
            var month = MONTH.matcher(text);
            return Optional.of(month.matches()
                    ? Period.month(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
                    : Period.parse(text.replaceFirst("年$", "")));
        } catch (IllegalArgumentException | DateTimeException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> figure(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "").replace('−', '-')))
                    .filter(figure -> figure.abs().compareTo(MOST) < 0 && figure.precision() <= MOST_DIGITS && figure.scale() <= MOST_DIGITS && figure.scale() >= -MOST_DIGITS);
        } catch (NumberFormatException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<ValueStanding> standing(String text) {
        return Arrays.stream(ValueStanding.values())
                .filter(standing -> !text.isEmpty() && standing.title().startsWith(text))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text, List<String> faults) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unfit) {
            faults.add("发布日期“%s”写法不对，应如 2023-09-15。".formatted(text));
            return Optional.empty();
        }
    }
}
