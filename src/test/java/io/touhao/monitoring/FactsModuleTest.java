package io.touhao.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class FactsModuleTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aVersionIsKnownUnderEachStageInTurn() {
        var stages = inOneTransaction(() -> {
            var filing = filing();
            version(filing, 1);
            jdbc.sql("update monitoring.form_gy_01 set county_at = :at where filing_id = :id")
                    .param("at", at(12)).param("id", filing).update();
            return jdbc.sql("""
                    select stage || ' ' || extract(day from known_from) || '-' || coalesce(extract(day from known_until)::text, '')
                    from monitoring.public_monthly_return where record = :id::text order by known_from""")
                    .param("id", filing).query(String.class).list();
        });
        assertThat(stages).isEqualTo(List.of("SUBMITTED 10-12", "COUNTY 12-"));
    }

    @Test
    void noFigureOfAVersionIsEverChanged() {
        assertThatThrownBy(() -> inOneTransaction(() -> {
            var filing = filing();
            version(filing, 1);
            return jdbc.sql("update monitoring.form_gy_01 set revenue = 1 where filing_id = :id").param("id", filing).update();
        })).isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }

    private long filing() {
        return jdbc.sql("""
                insert into monitoring.filing (form, period, last_day, enterprise_id, uscc, name, unit_path, industry, state_at, opened_at)
                values ('GY-01', '2021-08', :day, 1, 'X', '甲厂', '37.3701.370102', '3490', :at, :at) returning id""")
                .param("day", LocalDate.of(2021, 8, 31)).param("at", at(1)).query(Long.class).single();
    }

    private void version(long filing, int version) {
        jdbc.sql("""
                insert into monitoring.form_gy_01 (filing_id, version, enterprise_id, unit_path, industry, last_day, known_from,
                                                   submitted_by, channel, revenue)
                values (:id, :version, 1, '37.3701.370102', '3490', :day, :at, '甲厂', 'PAGE', 100)""")
                .param("id", filing).param("version", version).param("day", LocalDate.of(2021, 8, 31)).param("at", at(10)).update();
    }

    private static OffsetDateTime at(int day) {
        return OffsetDateTime.of(2021, 9, day, 4, 0, 0, 0, ZoneOffset.UTC);
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
