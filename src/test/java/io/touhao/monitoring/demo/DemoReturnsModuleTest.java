package io.touhao.monitoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import io.touhao.monitoring.series.PanelStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class DemoReturnsModuleTest {

    @Autowired
    private PanelStore panels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void layTwoYearsOfSomeFourThousandEnterprises() {
        assertThat(count("select count(distinct enterprise_id) from monitoring.filing where form = 'GY-01' and state = 'FINAL' and last_day < '2023-08-01'")).isBetween(3_700L, 4_200L);
        assertThat(count("select count(distinct period) from monitoring.filing where form = 'GY-01' and last_day between '2021-09-01' and '2023-08-31'")).isEqualTo(22);
        assertThat(count("select count(*) from monitoring.filing where entrant")).isGreaterThan(200);
        assertThat(count("select count(distinct state) from monitoring.filing where period = '2023-08'")).isGreaterThan(4);
    }

    @Test
    void keepTheBalanceAndTheChainOfTotals() {
        assertThat(count("""
                select count(*) from monitoring.form_gy_01 where submitted_by <> '' and filing_id <= 80000 and
                    (profit <> revenue - cost - surtax - selling - admin - research - finance
                     or profit_before <> revenue_before - cost_before - surtax_before - selling_before - admin_before - research_before - finance_before)"""))
                .isZero();
        assertThat(count("""
                select count(*) from monitoring.form_gy_01 a join monitoring.form_gy_01 b on b.enterprise_id = a.enterprise_id
                where a.last_day = '2023-06-30' and b.last_day = '2023-05-31' and a.known_until is null and b.known_until is null
                    and (a.output_total - b.output_total <> a.output or a.electricity_total - b.electricity_total <> a.electricity)"""))
                .isZero();
    }

    @Test
    void areReadAsAPanelWithWhatWasLaidDown() {
        var panel = Acting.as(Actor.SYSTEM, () -> panels.latest(22));
        assertThat(panel.firms()).hasSizeGreaterThan(3_700);
        var first = place(panel, 1);
        var life = DemoLife.of("91370102MA3TH00016", "3490", 37);
        for (var place = 0; place < panel.last(); place++) {
            var period = panel.periods().get(place);
            var last = DemoLife.monthOf(period.to());
            assertThat(panel.at(Measure.OUTPUT, first, place)).isEqualTo(life.over(DemoItem.OUTPUT, last, period.months()));
            assertThat(panel.at(Measure.METERED, first, place)).isEqualTo(life.over(DemoItem.ELECTRICITY, last, period.months()) / 10.0);
        }
        assertThat(panel.at(Measure.OUTPUT, first, panel.last())).as("still owed").isNaN();
    }

    private static int place(Panel panel, long id) {
        return panel.firms().stream().map(io.touhao.monitoring.series.Firm::id).toList().indexOf(id);
    }

    private long count(String sql) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
