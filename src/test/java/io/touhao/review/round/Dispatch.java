package io.touhao.review.round;

import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.ProgressReport;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Records;
import io.touhao.commitment.Target;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Values;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.target.Targets;
import io.touhao.page.House;
import io.touhao.page.Letterheads;
import io.touhao.page.list.Listings;
import io.touhao.plan.Plans;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rounds on a real PostgreSQL with directory and ledger, and with little else: a trail that is a table, no plan in
 * force, nothing measured, a clock that stands. Light enough for a process of its own.
 */
final class Dispatch implements AutoCloseable {

    static final UnitPath SHANDONG = UnitPath.of("37");
    static final Clock CLOCK = Clock.fixed(
            LocalDate.of(2023, 9, 28).atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));

    final Rounds rounds;
    final Sheets sheets;
    final JdbcClient jdbc;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Dispatch(DataSource source) {
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(Trail.class, () -> new TabledTrail(context.getBean(JdbcClient.class)));
        context.registerBean(Enterprises.class, NoEnterprises::new);
        List.of(Plans.class, Indicators.class, Values.class, OfficialSeries.class, Targets.class).forEach(this::silence);
        context.registerBean(House.class, () -> new House("", "", "演示数据", ""));
        context.register(Modules.class, Letterheads.class, Listings.class);
        context.refresh();
        rounds = context.getBean(Rounds.class);
        sheets = context.getBean(Sheets.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    private <T> void silence(Class<T> face) {
        context.registerBean(face, () -> silent(face));
    }

    /** A province without enterprises. */
    private static final class NoEnterprises implements Enterprises {

        @Override
        public Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on) {
            return Map.of();
        }

        @Override
        public List<Enterprise> aboveScale(UnitPath root, LocalDate on) {
            return List.of();
        }

        @Override
        public List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
            return List.of();
        }
    }

    /** Two commitments of every county, one of them a figure. */
    void issue() {
        as(Actor.SYSTEM, () -> context.getBean(Commitments.class).issue(
                Actor.SYSTEM, new IssueOrder("dispatch", SHANDONG, List.of(item("01-01"), item("05-01")))));
    }

    private static IssueOrder.Item item(String number) {
        var promise = new Promise(
                number, number.substring(0, 2), "落实到县 " + number, Target.without(Kind.DEADLINE), LocalDate.of(2023, 1, 1),
                new Due.By(LocalDate.of(2023, 11, 30)),
                new Origin("plan", "dispatch", number, "鲁工信发〔2023〕3号", "三.3", Optional.empty()), List.of(), List.of(), List.of());
        return new IssueOrder.Item(promise, Optional.empty(), new CascadeRule.Each(), Level.COUNTY);
    }

    Round open(String key) {
        var today = LocalDate.now(CLOCK);
        return as(Actor.SYSTEM, () -> rounds.open(Actor.SYSTEM, new RoundCall(
                key, "测试" + key, Rhythm.CALLED, SHANDONG, LocalDate.of(2023, 1, 1), today,
                new Deadlines(today, today, today, today, today))));
    }

    /** The commitments of counties, which the cities close out; in Jinan the reviewer serves in a county too, and may not. */
    List<CommitmentId> ofCounties() {
        return as(Actor.SYSTEM, () -> context.getBean(Records.class).standing(Actor.SYSTEM, SHANDONG)).stream()
                .filter(row -> row.unit().depth() == 3 && !UnitPath.of("37.3701").contains(row.unit()))
                .map(LedgerRow::id)
                .toList();
    }

    /** Takes, reports, proves and claims it in the owner's name. */
    CommitmentId claimed(CommitmentId id) {
        var owner = serving(row(id).unit(), row(id).owner().post());
        var commitments = context.getBean(Commitments.class);
        return as(owner, () -> {
            commitments.acknowledge(owner, id, row(id).version());
            commitments.report(owner, id, row(id).version(), new ProgressReport(Optional.empty(), "已办理。", "", "", List.of()));
            context.getBean(EvidenceFiles.class).keep(owner, id, "办理情况.txt", "已办理".getBytes(StandardCharsets.UTF_8));
            commitments.claimCompletion(owner, id, row(id).version(), "申请销号");
            return id;
        });
    }

    /** Whoever answers for it in the city above. */
    Actor reviewer(CommitmentId id) {
        var above = row(row(id).parent().orElseThrow());
        return serving(above.unit(), above.owner().post());
    }

    void closeOut(Actor actor, CommitmentId id) {
        var version = row(id).version();
        as(actor, () -> {
            context.getBean(Commitments.class).closeOut(actor, id, version, "同意");
            return id;
        });
    }

    private LedgerRow row(CommitmentId id) {
        return as(Actor.SYSTEM, () -> context.getBean(Ledger.class).row(Actor.SYSTEM, id));
    }

    private Actor serving(UnitPath unit, PostId post) {
        return as(Actor.SYSTEM, () -> context.getBean(Organisation.class).servings(SHANDONG, LocalDate.now(CLOCK))).stream()
                .filter(serving -> serving.unit().equals(unit) && serving.post().equals(post))
                .findFirst()
                .map(Dispatch::actor)
                .orElseThrow();
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(), serving.unit(),
                Optional.empty());
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    /** A query of a test, seeing everything. */
    <T> T seeing(Supplier<T> query) {
        return as(Actor.SYSTEM, () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> query.get()));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A module that knows nothing: no plan in force, no figure, no target. */
    private static <T> T silent(Class<T> face) {
        return face.cast(Proxy.newProxyInstance(Dispatch.class.getClassLoader(), new Class<?>[] {face}, (proxy, method, given) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(face, given);
            }
            if (method.getReturnType() == Optional.class) {
                return Optional.empty();
            }
            return method.getReturnType() == List.class ? List.of() : method.getReturnType() == int.class ? 0 : null;
        }));
    }

    /** A trail that stands and falls with the transaction, as the real one does. */
    private record TabledTrail(JdbcClient jdbc) implements Trail {
        @Override
        public void record(Actor actor, String verb, String object, String detail) {
            jdbc.sql("insert into public.told (verb, object) values (?, ?)").params(verb, object).update();
        }

        @Override
        public void refused(Actor actor, String verb, String object, String reason) {}
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"io.touhao.directory", "io.touhao.commitment", "io.touhao.review.round"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*\\.RoundNews|.*\\.RoundJob|.*\\.Demo\\w+"))
    @ComponentScan(
            basePackages = "io.touhao.access",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ScopedTransactionManager"))
    static class Modules {}
}
