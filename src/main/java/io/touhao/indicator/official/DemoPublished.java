package io.touhao.indicator.official;

import io.touhao.directory.FirstStart;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueBook;
import io.touhao.indicator.ValueStanding;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Made-up figures of what offices publish month by month, for the province and its cities of the demo (演示数据): alike on
 * every machine, and marked by their source.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoPublished implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final int FEBRUARY = 2;

    /** An indicator with its level of last year's and this year's August, and how far cities lie apart. */
    private record Line(String indicator, double before, double now, double apart) {}

    private static final List<Line> LINES = List.of(
            new Line("industrial-value-added-growth", 4.8, 6.2, 1.6), new Line("manufacturing-share", 28.1, 28.3, 4),
            new Line("high-tech-share", 48.3, 50.1, 6), new Line("digital-core-share", 8.0, 8.2, 2),
            new Line("private-value-added-share", 52.8, 52.9, 4), new Line("private-tax-share", 70.1, 69.6, 4));

    private final Units units;
    private final ValueBook book;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoPublished(Units units, ValueBook book, Clock clock, PlatformTransactionManager transactions) {
        this.units = units;
        this.book = book;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 520;
    }

    @Override
    public String name() {
        return "published figures of the demo";
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        var cities = units.subtree(PROVINCE, today).stream().map(Unit::path).filter(path -> path.depth() <= 2).toList();
        var values = cities.stream().flatMap(unit -> LINES.stream().flatMap(line -> values(line, unit, today).stream())).toList();
        transaction.executeWithoutResult(status -> book.enter(values, clock.instant()));
    }

    /** Each month of last year and this year so far, drawing near to the figure of August. */
    private static List<Value> values(Line line, UnitPath unit, LocalDate today) {
        var chance = new Random((line.indicator() + unit).hashCode() * 31L + 11);
        var offset = unit.depth() == 1 ? 0 : chance.nextGaussian() * line.apart() / 2;
        var drift = unit.depth() == 1 ? 0 : chance.nextGaussian() * 0.3;
        var values = new ArrayList<Value>();
        var last = YearMonth.from(today).minusMonths(1);
        for (var month = YearMonth.of(today.getYear() - 1, FEBRUARY); !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.getMonthValue() >= FEBRUARY) {
                var end = month.getYear() == today.getYear() ? line.now() + drift : line.before();
                var way = end + offset - 0.16 * (8 - month.getMonthValue()) * (line.indicator().endsWith("growth") ? 1 : 0.25)
                        + chance.nextGaussian() * (month.getMonthValue() == 8 && unit.depth() == 1 ? 0 : 0.06);
                values.add(value(line, unit, month, way));
            }
        }
        return values;
    }

    private static Value value(Line line, UnitPath unit, YearMonth month, double figure) {
        var period = Period.upTo(month);
        return new Value(
                IndicatorId.of(line.indicator()), unit, period, Measure.LEVEL, Slice.WHOLE,
                BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP), ValueStanding.PRELIMINARY, 1, "演示数据",
                java.time.Instant.EPOCH, Optional.empty());
    }
}
