package io.touhao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprises;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Values are added to, found again as they were known, and told of with the change. */
@PlatformTest
@RecordApplicationEvents
class ValuesModuleTest {

    private static final IndicatorId OUTPUT = IndicatorId.of("above-scale-enterprises");
    private static final UnitPath CITY = UnitPath.of("37.3701");
    private static final IndicatorId GATHERED = IndicatorId.of("industrial-output");
    private static final long SEED = 20_230_918;
    private static final Instant MAY = Instant.parse("2019-05-20T02:00:00Z");
    private static final Instant JULY = Instant.parse("2019-07-20T02:00:00Z");

    @Autowired
    private Values values;

    @Autowired
    private ValueBook book;

    @Autowired
    private Indicators indicators;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void findsWhatWasKnownOnADayUnchangedByALaterRevision() {
        enter("2019-04", "5.6", ValueStanding.PRELIMINARY, MAY);
        enter("2019-04", "5.7", ValueStanding.REVISED, JULY);
        assertThat(known("2019-04", Instant.parse("2019-06-30T15:59:59Z"))).contains(new BigDecimal("5.6"));
        assertThat(known("2019-04", JULY)).contains(new BigDecimal("5.7"));
        assertThat(known("2019-04", MAY.minusMillis(1))).isEmpty();
        assertThat(asPlatform(() -> values.editions(OUTPUT, CITY, Measure.LEVEL)).stream()
                .filter(value -> value.period().equals(Period.parse("2019-04")))
                .map(Value::standing))
                .containsExactly(ValueStanding.PRELIMINARY, ValueStanding.REVISED);
    }

    @Test
    void givesTheLatestPeriodThatHadBegunByTheDay() {
        enter("2018-03", "3.0", ValueStanding.FINAL, MAY.minusSeconds(99));
        enter("2018-05", "5.0", ValueStanding.FINAL, MAY.minusSeconds(99));
        var at = asPlatform(() -> values.latest(OUTPUT, CITY, LocalDate.of(2019, 5, 20)));
        assertThat(at).hasValueSatisfying(value -> assertThat(value.period()).isGreaterThanOrEqualTo(Period.parse("2018-05")));
    }

    /** Whatever the day, a month whose returns are still being gathered is no figure; seeded. */
    @Test
    void theLatestFigureIsNeverOfAMonthThatIsStillGathered() {
        var random = new Random(SEED);
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(2019, month)).toList();
        months.forEach(month -> enter(GATHERED, Period.upTo(month).code(), String.valueOf(month.getMonthValue()), ValueStanding.PRELIMINARY, MAY));
        for (var round = 0; round < 60; round++) {
            var day = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(210));
            var closed = YearMonth.from(day).minusMonths(day.getDayOfMonth() >= 22 ? 1 : 2);
            var latest = asPlatform(() -> values.latest(GATHERED, CITY, day));
            assertThat(latest).as("seed %d, day %s", SEED, day)
                    .hasValueSatisfying(value -> assertThat(value.period()).isEqualTo(Period.upTo(closed)));
            assertThat(asPlatform(() -> values.settled(GATHERED, day))).isEqualTo(closed.atEndOfMonth());
        }
    }

    @Test
    void tellsOnlyOfValuesThatDiffer() {
        assertThat(enter("2017-04", "5.6", ValueStanding.FINAL, MAY)).isEqualTo(1);
        assertThat(enter("2017-04", "5.60", ValueStanding.FINAL, JULY)).isZero();
        assertThat(events.stream(ValuesChanged.class)).hasSize(1);
        assertThat(events.stream(ValuesChanged.class).findFirst().orElseThrow().changes())
                .containsExactly(new ValuesChanged.Change(OUTPUT, CITY, Period.parse("2017-04")));
    }

    @Test
    void refusesToRewriteAValue() {
        enter("2016-04", "5.6", ValueStanding.FINAL, MAY);
        assertThatThrownBy(() -> run("update indicator.value set figure = 9 where period = '2016-04'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from indicator.value where period = '2016-04'")).hasMessageContaining("append-only");
    }

    @Test
    void countsTheListOfEnterprisesAtTheEndOfEachMonth() {
        var province = UnitPath.of("37");
        var august = asPlatform(() -> values.latest(OUTPUT, province, LocalDate.of(2023, 9, 18))).orElseThrow();
        var linyi = UnitPath.of("37.3713");
        var ofLinyi = asPlatform(() -> values.latest(OUTPUT, linyi, LocalDate.of(2023, 9, 18))).orElseThrow();
        var listed = asPlatform(() -> enterprises.aboveScaleByCounty(linyi, LocalDate.of(2023, 8, 31)));
        assertThat(august.period()).isEqualTo(Period.parse("2023-08"));
        assertThat(ofLinyi.figure().longValue()).isPositive()
                .isEqualTo(listed.values().stream().mapToLong(Long::longValue).sum());
        var cities = asPlatform(() -> values.below(OUTPUT, province, august.period(), Measure.LEVEL, clock.instant()));
        assertThat(cities).hasSize(16);
        assertThat(cities.stream().mapToLong(city -> city.figure().longValue()).sum()).isEqualTo(august.figure().longValue());
    }

    @Test
    void knowsTheDefinitionThatHoldsOnADay() {
        assertThat(indicators.inForce(OUTPUT, LocalDate.of(2023, 8, 31))).isPresent();
        assertThat(indicators.inForce(OUTPUT, LocalDate.of(2001, 8, 31))).isEmpty();
    }

    private int enter(String period, String figure, ValueStanding standing, Instant at) {
        return enter(OUTPUT, period, figure, standing, at);
    }

    private int enter(IndicatorId indicator, String period, String figure, ValueStanding standing, Instant at) {
        var value = new Value(indicator, CITY, Period.parse(period), Measure.LEVEL, Slice.WHOLE, new BigDecimal(figure), standing, 1,
                "test", at, Optional.empty());
        return asPlatform(() -> book.enter(List.of(value), at));
    }

    private Optional<BigDecimal> known(String period, Instant at) {
        return asPlatform(() -> values.find(OUTPUT, CITY, Period.parse(period), Measure.LEVEL, at)).map(Value::figure);
    }

    private int run(String sql) {
        return asPlatform(() -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    private static <T> T asPlatform(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, work);
    }
}
