package io.touhao.monitoring.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Values;
import io.touhao.monitoring.series.IndustryGrowth.Industry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SeriesModuleTest {

    private static final UnitPath CITY = UnitPath.of("37.3707");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2023-09-18T09:00:00+08:00");

    @Autowired
    private IndustryGrowth industries;

    @Autowired
    private Values values;

    @Autowired
    private PanelStore panels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** The tree says what the indicator says: its divisions add up to it. */
    @Test
    void industriesAddUpToTheIndicatorsOfTheSameDefinition() {
        var growth = inOneTransaction(() -> values.latest(IndicatorId.of("industrial-output-growth"), CITY, LocalDate.of(2023, 9, 18))).orElseThrow();
        var output = inOneTransaction(() -> values.latest(IndicatorId.of("industrial-output"), CITY, LocalDate.of(2023, 9, 18))).orElseThrow();
        assertThat(growth.period()).isEqualTo(output.period());
        var divisions = inOneTransaction(() -> industries.of(CITY, growth.period()));
        assertThat(divisions).hasSizeGreaterThan(3).allSatisfy(one -> {
            assertThat(one.code()).hasSize(2);
            assertThat(one.classes().stream().mapToInt(Industry::firms).sum()).isEqualTo(one.firms());
        });
        var all = sum(divisions, Industry::comparable).subtract(sum(divisions, Industry::base)).multiply(BigDecimal.valueOf(100))
                .divide(sum(divisions, Industry::base), 1, RoundingMode.HALF_UP);
        assertThat(all).isEqualByComparingTo(growth.figure());
        assertThat(sum(divisions, Industry::output).movePointLeft(5).setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(output.figure());
    }

    private static BigDecimal sum(java.util.List<Industry> all, java.util.function.Function<Industry, BigDecimal> of) {
        return all.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was corrected in September was otherwise when June was closed. */
    @Test
    void aFigureThatWasCorrectedLaterIsReadAsItWasKnownThen() {
        inOneTransaction(() -> {
            var before = panels.latest(6);
            var period = before.last() - 2;
            var firm = 0;
            while (Double.isNaN(before.at(Measure.OUTPUT, firm, period))) {
                firm++;
            }
            var stated = before.at(Measure.OUTPUT, firm, period);
            correct(before.firms().get(firm).id(), before.periods().get(period).lastDay());
            var now = panels.latest(6);
            assertThat(now.at(Measure.OUTPUT, firm, period)).isEqualTo(12_345);
            var then = panels.past(now).seenIn(now, period).orElseThrow();
            assertThat(then.at(Measure.OUTPUT, firm, period)).isEqualTo(stated);
            assertThat(then.at(Measure.METERED, firm, period)).isEqualTo(now.at(Measure.METERED, firm, period));
            return 0;
        });
    }

    private void correct(long enterprise, LocalDate day) {
        jdbc.sql("""
                insert into monitoring.form_gy_01
                select (jsonb_populate_record(r, jsonb_build_object('version', r.version + 1, 'known_from', :at::timestamptz, 'output', 12345,
                    'county_at', null, 'city_at', null, 'final_at', null))).*
                from monitoring.form_gy_01 r where enterprise_id = :enterprise and last_day = :day and known_until is null""")
                .param("at", LATER).param("enterprise", enterprise).param("day", day).update();
        jdbc.sql("""
                update monitoring.form_gy_01 set known_until = :at
                where enterprise_id = :enterprise and last_day = :day and known_until is null and known_from < :at""")
                .param("at", LATER).param("enterprise", enterprise).param("day", day).update();
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.get();
            } finally {
                status.setRollbackOnly();
            }
        }));
    }
}
