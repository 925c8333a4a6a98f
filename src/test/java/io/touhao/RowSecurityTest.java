package io.touhao;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock: what a query sees that forgot its filter. */
@PlatformTest
class RowSecurityTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3701.370102");

    /** Offices and posts show the line above too, so that people know who leads them; so do the plans it issued. */
    private static final List<String> SHOW_THE_LINE_ABOVE =
            List.of("commitment.signal_rule", "directory.office", "directory.post", "indicator.target", "indicator.value", "plan.draft", "plan.edition", "report.circular", "report.circular_erratum", "report.circular_file", "review.leaf", "review.round", "review.seal");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isForcedOnEveryTableWithAUnit() {
        assertThat(tables("not (c.relrowsecurity and c.relforcerowsecurity)")).isEmpty();
        assertThat(tables("true")).hasSizeGreaterThan(5);
    }

    @Test
    void showsNothingWithoutAnActor() {
        for (var table : tables("true")) {
            assertThat(transaction().<Long>execute(status -> count(table, "true"))).as(table).isZero();
        }
    }

    @Test
    void showsACountyNothingBesideItself() {
        for (var table : tables("true")) {
            var outside = SHOW_THE_LINE_ABOVE.contains(table)
                    ? "not (unit_path::public.ltree <@ '%1$s' or unit_path::public.ltree @> '%1$s')".formatted(COUNTY)
                    : "not unit_path::public.ltree <@ '%s'".formatted(COUNTY);
            assertThat(asCounty(() -> count(table, outside))).as(table).isZero();
        }
        assertThat(asCounty(() -> count("commitment.commitment", "true"))).isPositive();
    }

    @Test
    void keepsACountyFromChangingAnotherCounty() {
        var changed = asCounty(() -> (long) jdbc.sql("update commitment.commitment set version = version where not unit_path <@ '%s'".formatted(COUNTY)).update());
        assertThat(changed).isZero();
    }

    private long count(String table, String condition) {
        return jdbc.sql("select count(*) from %s where %s".formatted(table, condition)).query(Long.class).single();
    }

    private List<String> tables(String condition) {
        return jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_path' and not a.attisdropped
                where c.relkind = 'r' and n.nspname in ('directory', 'registry', 'access', 'indicator', 'commitment', 'plan', 'monitoring', 'programme', 'service', 'review', 'report')
                    and a.atttypid = 'public.ltree'::regtype and %s order by 1""".formatted(condition)).query(String.class).list();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private long asCounty(java.util.function.Supplier<Long> work) {
        var county = new Actor(
                7, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "历下区局", Role.COUNTY_OFFICER, COUNTY,
                Optional.empty());
        return Acting.as(county, () -> transaction().execute(status -> work.get()));
    }
}
