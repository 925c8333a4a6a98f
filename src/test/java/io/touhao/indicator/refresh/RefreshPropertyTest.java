package io.touhao.indicator.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorFixture;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Slice;
import io.touhao.indicator.TestFacts;
import io.touhao.indicator.TestFacts.Row;
import io.touhao.indicator.Value;
import io.touhao.indicator.Values;
import io.touhao.indicator.fact.RecordQuery;
import io.touhao.quantity.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whatever changes in whatever order: taking changes in gives what working everything out anew gives, to the byte. */
class RefreshPropertyTest {

    private static final long SEED = 6L;
    private static final int STEPS = 160;
    private static final Instant BEGIN = Instant.parse("2023-03-01T00:00:00Z");
    private static final List<String> STAGES = List.of("SUBMITTED", "COUNTY", "FINAL", "FINAL");
    private static final List<String> INDUSTRIES = List.of("26", "27", "34");

    private final Random random = new Random(SEED);
    private final Map<String, Row> known = new TreeMap<>();
    private final TreeMap<Instant, String> archive = new TreeMap<>();

    @Test
    void takingInIsTheSameAsWorkingOutAnew() throws IOException {
        try (var fixture = new IndicatorFixture(pack(), BEGIN)) {
            fixture.get(Refresh.class).rebuild();
            for (var step = 0; step < STEPS; step++) {
                fixture.pass(Duration.ofHours(random.nextInt(48)).plusSeconds(1));
                change(fixture);
                if (random.nextInt(3) == 0) {
                    fixture.pass(Duration.ofSeconds(1));
                    fixture.get(Refresh.class).takeIn();
                    archive.put(fixture.now(), fixture.archived(fixture.now()));
                }
            }
            fixture.get(Refresh.class).rebuild();
            fixture.pass(Duration.ofSeconds(1));
            changeAndCompare(fixture);
            archive.forEach((at, text) -> assertThat(fixture.archived(at)).as("seed %d, as known at %s", SEED, at).isEqualTo(text));
            agreesWithACountByHand(fixture);
            recordsBeneathAddUpToTheFigure(fixture);
        }
    }

    /** From here on the day stays the same, so that no value changes by the calendar alone. */
    private void changeAndCompare(IndicatorFixture fixture) {
        for (var round = 0; round < 8; round++) {
            for (var step = 0; step < 1 + random.nextInt(12); step++) {
                fixture.pass(Duration.ofMillis(7));
                change(fixture);
            }
            fixture.pass(Duration.ofMillis(7));
            fixture.get(Refresh.class).takeIn();
            var values = fixture.archived(fixture.now());
            var parts = fixture.parts();
            fixture.pass(Duration.ofMillis(7));
            assertThat(fixture.get(Refresh.class).rebuild().values()).as("seed %d, round %d", SEED, round).isZero();
            assertThat(fixture.archived(fixture.now())).isEqualTo(values);
            assertThat(fixture.parts()).isEqualTo(parts);
            assertThat(values.lines().count()).isGreaterThan(500);
        }
    }

    private void change(IndicatorFixture fixture) {
        var rows = new ArrayList<Row>();
        for (var count = 1 + random.nextInt(4); count > 0; count--) {
            rows.add(changed());
        }
        var last = new TreeMap<String, Row>();
        rows.forEach(row -> last.put(row.record(), row));
        fixture.change(List.copyOf(last.keySet()), () -> last.forEach((record, row) -> {
            if (random.nextInt(8) == 0) {
                fixture.facts().end(record, fixture.now());
                known.remove(record);
            } else {
                fixture.facts().write(row, fixture.now());
                known.put(record, row);
            }
        }));
    }

    /** A new record, or an old one with other figures, sometimes in another county. */
    private Row changed() {
        var subject = (long) random.nextInt(25);
        var month = 1 + random.nextInt(8);
        var year = random.nextInt(4) == 0 ? 2022 : 2023;
        var county = random.nextInt(10) == 0 ? random.nextInt(9) : subject % 9;
        var unit = "37.370%d.370%d0%d".formatted(1 + county / 3, 1 + county / 3, 1 + county % 3);
        return new Row(subject + "/" + year + "-" + month, unit, LocalDate.of(year, month, 28), subject, figure(), figure(),
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(50)), perhaps(INDUSTRIES.get(random.nextInt(3))),
                STAGES.get(random.nextInt(4)), perhaps(random.nextBoolean()),
                random.nextInt(6) == 0 ? LocalDate.of(2023, 9, 1) : null);
    }

    private BigDecimal figure() {
        return random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000L, 2);
    }

    private <T> T perhaps(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private void agreesWithACountByHand(IndicatorFixture fixture) {
        var values = fixture.get(Values.class);
        var now = fixture.now();
        var period = Period.parse("2023-01/P8M");
        for (var unit : List.of("37", "37.3701", "37.3702")) {
            var rows = known.values().stream().filter(row -> UnitPath.of(unit).contains(UnitPath.of(row.unit())))
                    .filter(row -> row.day().getYear() == 2023).toList();
            assertThat(figure(values, "output-to-date", unit, period, Measure.LEVEL, now)).as(unit)
                    .isEqualByComparingTo(sum(rows, row -> true, false).setScale(1, RoundingMode.HALF_UP));
            Predicate<Row> both = row -> row.output() != null && row.before() != null && row.industry() != null
                    && !row.industry().equals("26");
            var base = sum(rows, both, true);
            assertThat(figure(values, "growth", unit, period, Measure.GROWTH, now)).as(unit).isEqualByComparingTo(
                    sum(rows, both, false).subtract(base).multiply(BigDecimal.valueOf(100)).divide(base, 1, RoundingMode.HALF_UP));
            assertThat(figure(values, "firms", unit, period, Measure.LEVEL, now)).as(unit)
                    .isEqualByComparingTo(BigDecimal.valueOf(rows.stream().map(Row::subject).distinct().count()));
        }
    }

    /** The drill is the same query without its aggregate: what it lists adds up to what it was opened from. */
    private void recordsBeneathAddUpToTheFigure(IndicatorFixture fixture) {
        var beneath = Map.of("output-to-date", "sum(f.output)", "firms", "count(distinct f.subject)", "returns", "count(*)",
                "per-head", "round(sum(f.output) / sum(f.people), 3)", "standing-firms", "count(distinct f.subject)");
        var checked = 0;
        for (var one : beneath.entrySet()) {
            var indicator = fixture.get(Indicators.class).find(IndicatorId.of(one.getKey())).orElseThrow();
            for (var unit : List.of("37", "37.3701", "37.3703.370301")) {
                for (var value : fixture.get(Values.class).series(indicator.id(), UnitPath.of(unit), Measure.LEVEL, fixture.now())) {
                    var query = new RecordQuery(TestFacts.RETURNS, indicator, UnitPath.of(unit), value.period(), Slice.WHOLE, fixture.now());
                    var sum = fixture.jdbc().sql("select coalesce(%s, 0) from %s as f where %s".formatted(
                                    one.getValue(), TestFacts.RETURNS.view(), query.where()))
                            .params(query.parameters()).query(BigDecimal.class).single();
                    assertThat(value.figure()).as("%s of %s in %s", indicator.id(), unit, value.period()).isEqualByComparingTo(
                            sum.setScale(indicator.decimals(), RoundingMode.HALF_UP));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    private static BigDecimal sum(List<Row> rows, Predicate<Row> which, boolean before) {
        return rows.stream().filter(which).map(row -> before ? row.before() : row.output()).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(Values values, String id, String unit, Period period, Measure measure, Instant now) {
        return values.find(IndicatorId.of(id), UnitPath.of(unit), period, measure, now).map(Value::figure).orElseThrow();
    }

    static String pack() throws IOException {
        try (var stream = RefreshPropertyTest.class.getResourceAsStream("/indicator/returns.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
