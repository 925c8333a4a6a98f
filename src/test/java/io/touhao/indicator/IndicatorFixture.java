package io.touhao.indicator;

import io.touhao.MigratedDatabase;
import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.pack.IndicatorPacks;
import io.touhao.rulebook.pack.PackFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module by itself on a real PostgreSQL: a small province, test returns, definitions given as text, a movable clock. */
public final class IndicatorFixture implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MovableClock clock;
    private final TestFacts facts;

    public IndicatorFixture(String pack, Instant begin) {
        this.clock = new MovableClock(begin);
        var dataSource = MigratedDatabase.open();
        var jdbc = JdbcClient.create(dataSource);
        this.facts = new TestFacts(jdbc);
        facts.create();
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Units.class, SmallProvince::new);
        context.registerBean("returns", FactSource.class, () -> TestFacts.RETURNS);
        context.registerBean(Indicators.class, () -> new Given(pack, context.getBean(FactSources.class)));
        context.scan("io.touhao.indicator.fact", "io.touhao.indicator.value", "io.touhao.indicator.refresh");
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public TestFacts facts() {
        return facts;
    }

    public Instant now() {
        return clock.instant();
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** Changes facts and tells of it, in one transaction. */
    public void change(List<String> records, Runnable work) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            work.run();
            context.publishEvent(new FactsChanged(TestFacts.RETURNS.name(), records, now()));
        });
    }

    /** What is held as known at an instant, as lines of text. */
    public String archived(Instant at) {
        return String.join("\n", jdbc().sql("""
                        select concat_ws('|', indicator, version, unit_path, period, measure, slice, figure, standing, source)
                        from indicator.value
                        where known_from <= :at and (known_until is null or known_until > :at)
                        order by indicator, unit_path, last_day, months, measure, slice""")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** The parts as lines of text. */
    public String parts() {
        return String.join("\n", jdbc().sql("""
                        select concat_ws('|', indicator, version, unit_path, month, slice, records, trim_scale(a), trim_scale(b),
                            trim_scale(c))
                        from indicator.part order by 1""")
                .query(String.class)
                .list());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Three cities of three counties. */
    private static final class SmallProvince implements Units {

        private final List<Unit> units = new ArrayList<>();

        SmallProvince() {
            units.add(new Unit(UnitPath.of("37"), "山东省", "山东", Level.PROVINCE));
            for (var city = 3701; city <= 3703; city++) {
                units.add(new Unit(UnitPath.of("37." + city), "市" + city, "市" + city, Level.CITY));
                for (var county = 1; county <= 3; county++) {
                    var code = city + "0" + county;
                    units.add(new Unit(UnitPath.of("37." + city + "." + code), "县" + code, "县" + code, Level.COUNTY));
                }
            }
        }

        @Override
        public Optional<Unit> find(UnitPath path, LocalDate on) {
            return units.stream().filter(unit -> unit.path().equals(path)).findFirst();
        }

        @Override
        public List<Unit> children(UnitPath parent, LocalDate on) {
            return units.stream().filter(unit -> unit.path().depth() == parent.depth() + 1 && parent.contains(unit.path())).toList();
        }

        @Override
        public List<Unit> subtree(UnitPath root, LocalDate on) {
            return units.stream().filter(unit -> root.contains(unit.path())).sorted(Comparator.comparing(Unit::path)).toList();
        }
    }

    /** Definitions of a pack given as text. */
    private static final class Given implements Indicators {

        private final List<Indicator> all;

        Given(String pack, FactSources sources) {
            var loaded = IndicatorPacks.load(files(pack), List.of("test"), sources).getFirst();
            if (!loaded.faults().isEmpty()) {
                throw new IllegalArgumentException(loaded.faults().toString());
            }
            this.all = loaded.indicators();
        }

        @Override
        public List<Indicator> all() {
            return all;
        }

        @Override
        public Optional<Indicator> find(IndicatorId id) {
            return versions(id).stream().reduce((earlier, later) -> later);
        }

        @Override
        public Optional<Indicator> inForce(IndicatorId id, LocalDate day) {
            return versions(id).stream().filter(one -> one.inForce().contains(day)).findFirst();
        }

        @Override
        public List<Indicator> versions(IndicatorId id) {
            return all.stream().filter(one -> one.id().equals(id)).toList();
        }
    }

    /** A pack of one file, {@code test}. */
    public static PackFiles files(String text) {
        return new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                return Optional.of(text);
            }

            @Override
            public String shown(String name) {
                return "packs/indicators/" + name;
            }
        };
    }
}
