package io.touhao.commitment;

import com.zaxxer.hikari.HikariDataSource;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Database;
import io.touhao.directory.DemoProvince;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.House;
import io.touhao.page.Letterheads;
import io.touhao.page.list.Listings;
import io.touhao.registry.Enterprises;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The module on a real PostgreSQL with the demo province: real directory, real transactions and row-level security; a
 * trail that is a list, enterprises that are counted by a formula, and a clock that can be set.
 */
final class Province implements AutoCloseable {

    static final UnitPath SHANDONG = UnitPath.of("37");
    static final UnitPath JINAN = UnitPath.of("37.3701");
    static final UnitPath JINING = UnitPath.of("37.3708");
    static final UnitPath QUFU = UnitPath.of("37.3708.370881");
    static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    final List<String> trail = new CopyOnWriteArrayList<>();
    final SettableClock clock = new SettableClock();
    final StatedValues values = new StatedValues();
    final StatedTargets targets = new StatedTargets();
    final Commitments commitments;
    final Ledger ledger;
    final EvidenceFiles files;
    final Reviews reviews;
    final Extensions extensions;
    final JdbcClient jdbc;

    private final AnnotationConfigApplicationContext context;

    Province() {
        Database database = DemoProvince.with("commitment");
        var pool = pool(url(database));
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Trail.class, ListedTrail::new);
        context.registerBean(Enterprises.class, CountedEnterprises::new);
        context.registerBean(StatedValues.class, () -> values);
        context.registerBean(StatedSeries.class, StatedSeries::new);
        context.registerBean(StatedTargets.class, () -> targets);
        context.registerBean(House.class, () -> new House("", "", "演示数据", ""));
        context.register(Modules.class, Letterheads.class, Listings.class);
        context.refresh();
        commitments = context.getBean(Commitments.class);
        ledger = context.getBean(Ledger.class);
        files = context.getBean(EvidenceFiles.class);
        reviews = context.getBean(Reviews.class);
        extensions = context.getBean(Extensions.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Tells of something in a transaction, as whoever changes records does. */
    void tell(Actor actor, Object event) {
        as(actor, () -> context.getBean(InTransaction.class).run(() -> context.publishEvent(event)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does the work as the actor, as a request does. */
    <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return null;
        });
    }

    Actor leader() {
        return actor(SHANDONG, Role.LEADER);
    }

    Actor supervisor() {
        return actor(SHANDONG, Role.SUPERVISOR);
    }

    /** Whoever owns this commitment. */
    Actor owner(CommitmentId id) {
        var owner = as(Actor.SYSTEM, () -> ledger.row(Actor.SYSTEM, id)).owner();
        return servings().stream()
                .filter(serving -> serving.post().equals(owner.post()))
                .findFirst()
                .map(Province::actor)
                .orElseThrow();
    }

    Actor actor(UnitPath unit, Role role) {
        return servings().stream()
                .filter(serving -> serving.unit().equals(unit) && serving.role() == role)
                .findFirst()
                .map(Province::actor)
                .orElseThrow();
    }

    /** The commitment that a unit has for a number. */
    CommitmentId at(UnitPath unit, String number) {
        return as(Actor.SYSTEM, () -> context.getBean(InTransaction.class).find(unit, number));
    }

    List<Serving> servings() {
        return as(Actor.SYSTEM, () -> context.getBean(Organisation.class).servings(SHANDONG, LocalDate.now(clock)));
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                serving.unit(), Optional.empty());
    }

    @Override
    public void close() {
        context.close();
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("touhao");
        pool.setMaximumPoolSize(6);
        return pool;
    }

    private static String url(Database database) {
        try {
            return database.source().getConnection().getMetaData().getURL();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"io.touhao.directory", "io.touhao.commitment"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    @ComponentScan(
            basePackages = "io.touhao.access",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ScopedTransactionManager"))
    static class Modules {

        @Bean
        InTransaction inTransaction(JdbcClient jdbc) {
            return new InTransaction(jdbc);
        }
    }

    /** Queries of tests, in the actor's scope. */
    @org.springframework.transaction.annotation.Transactional
    static class InTransaction {

        private final JdbcClient jdbc;

        InTransaction(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        CommitmentId find(UnitPath unit, String number) {
            return new CommitmentId(jdbc.sql("""
                            select id from commitment.commitment
                            where unit_path = :unit::public.ltree and number = :number""")
                    .param("unit", unit.value())
                    .param("number", number)
                    .query(Long.class)
                    .single());
        }

        long count(String sql) {
            return jdbc.sql(sql).query(Long.class).single();
        }

        void run(Runnable work) {
            work.run();
        }

        <T> T get(Supplier<T> work) {
            return work.get();
        }

        int update(String sql) {
            return jdbc.sql(sql).update();
        }
    }

    final class ListedTrail implements Trail {

        @Override
        public void record(Actor actor, String verb, String object, String detail) {
            trail.add(verb + " " + object + ": " + detail);
        }

        @Override
        public void refused(Actor actor, String verb, String object, String reason) {
            trail.add("refused " + verb + " " + object + ": " + reason);
        }
    }

    /** Each county has as many enterprises as the last two digits of its code say, and a hundred. */
    final class CountedEnterprises implements Enterprises {

        @Override
        public java.util.List<io.touhao.registry.Enterprise> aboveScale(UnitPath root, LocalDate on) {
            return java.util.List.of();
        }

        @Override
        public java.util.List<io.touhao.registry.Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
            return java.util.List.of();
        }


        @Override
        public Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on) {
            var counted = new HashMap<UnitPath, Long>();
            servings().stream().map(Serving::unit).filter(unit -> unit.depth() == 3).forEach(
                    unit -> counted.put(unit, 100 + Long.parseLong(unit.code().substring(4))));
            return counted;
        }
    }

    /** A clock in Shanghai that stands until it is set; 18 September 2023, 10:24 at first. */
    static final class SettableClock extends Clock {

        private volatile Instant now = LocalDate.of(2023, 9, 18).atTime(10, 24).atZone(getZone()).toInstant();

        void set(LocalDate day) {
            now = day.atTime(9, 0).atZone(getZone()).toInstant();
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
}
