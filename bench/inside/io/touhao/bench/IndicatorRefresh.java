package io.touhao.bench;

import io.touhao.MigratedDatabase;
import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.FactsChanged;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.pack.IndicatorPacks;
import io.touhao.rulebook.pack.PackFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All indicators of 153 units and 12 periods out of 14.4 million figures: 40,000 enterprises, 30 figures a month. Measured
 * are a full build, SQL written by hand for the same figures in the same run, and what 1,000 changed returns cost.
 */
public final class IndicatorRefresh {

    private static final int FIRMS = Integer.getInteger("firms", 40_000);
    private static final int FIGURES = 30;
    private static final int INDICATORS = 30;
    private static final int CHANGED = 1_000;
    private static final String PROVINCE = "37";
    private static final List<String> COUNTIES = counties();

    private final DataSource dataSource = MigratedDatabase.open();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Instant now = Instant.parse("2024-01-20T00:00:00Z");

    public static void main(String[] arguments) {
        new IndicatorRefresh().run();
        System.exit(0);
    }

    private void run() {
        System.out.println("| what | figure |\n| --- | ---: |");
        row("figures laid down", "%,d in %,d returns".formatted((long) FIRMS * 12 * FIGURES, FIRMS * 12));
        layReturns();
        open();
        var refresh = context.getBean(Refresh.class);
        var ours = new ArrayList<Long>();
        var theirs = new ArrayList<Long>();
        for (var round = 0; round < 3; round++) {
            jdbc.sql("truncate indicator.value, indicator.part, bench.value").update();
            vacuum();
            ours.add(millis(refresh::rebuild));
            vacuum();
            theirs.add(millis(this::byHand));
        }
        row("full build", "%s ms, best %,d".formatted(ours, best(ours)));
        row("SQL by hand", "%s ms, best %,d".formatted(theirs, best(theirs)));
        row("full build over SQL by hand, best of each", "%.2f".formatted((double) best(ours) / best(theirs)));
        row("values held; the same by hand", "%,d; %,d".formatted(count("indicator.value"), count("bench.value")));
        row("values that differ from those by hand", "%,d".formatted(differing()));
        var batch = increments("firm % 136 < 4", refresh);
        row("increment, 1,000 returns of four counties", "%s ms, best %,d, full over it %.0f".formatted(batch, best(batch), (double) best(ours) / best(batch)));
        var spread = increments("true", refresh);
        row("increment, 1,000 returns of all counties", "%s ms, best %,d, full over it %.0f".formatted(spread, best(spread), (double) best(ours) / best(spread)));
        row("values that change in a full build afterwards", "%,d".formatted(refresh.rebuild().values()));
    }

    private List<Long> increments(String which, Refresh refresh) {
        var taken = new ArrayList<Long>();
        for (var round = 0; round < 5; round++) {
            change(which, round);
            taken.add(millis(refresh::takeIn));
        }
        return taken;
    }

    private static List<String> counties() {
        return IntStream.range(0, 136).mapToObj(at -> "37.%d.%d".formatted(3701 + at % 16, 370100 + at)).toList();
    }

    private void layReturns() {
        var columns = IntStream.range(0, FIGURES).mapToObj(at -> "x%d numeric".formatted(at)).collect(Collectors.joining(", "));
        var figures = IntStream.range(0, FIGURES).mapToObj(at ->
                "round(((hashint8(firm * 31 + month * 7 + %d) & 1048575) + 1000)::numeric / 10, 2)".formatted(at)).collect(Collectors.joining(", "));
        jdbc.sql("""
                create schema bench;
                create table bench.return (record text not null, unit_path public.ltree not null, happened_on date not null,
                    subject bigint not null, known_from timestamptz not null, known_until timestamptz, stage text not null, %s);
                create table bench.value (like indicator.value including all);
                create view bench.public_return as select * from bench.return;
                insert into bench.return
                select firm || '/' || month, (:counties::text[])[1 + firm %% 136]::public.ltree,
                    (make_date(2023, month, 1) + interval '1 month' - interval '1 day')::date, firm, '2024-01-01', null, 'FINAL', %s
                from generate_series(1, :firms) as firm, generate_series(1, 12) as month;
                create index on bench.return (record);
                create index on bench.return (subject, happened_on);""".formatted(columns, figures))
                .param("counties", COUNTIES.toArray(String[]::new))
                .param("firms", FIRMS)
                .update();
        vacuum();
    }

    private void vacuum() {
        jdbc.sql("vacuum analyze bench.return").update();
    }

    private void open() {
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(Clock.class, Moving::new);
        context.registerBean(Units.class, Province::new);
        context.registerBean("returns", FactSource.class, IndicatorRefresh::source);
        context.registerBean(Indicators.class, () -> new Given(context.getBean(FactSources.class)));
        context.scan("io.touhao.indicator.fact", "io.touhao.indicator.value", "io.touhao.indicator.refresh");
        context.refresh();
    }

    private static FactSource source() {
        var columns = new ArrayList<FactColumn>();
        columns.add(FactColumn.word("stage", "环节"));
        IntStream.range(0, FIGURES).forEach(at -> columns.add(FactColumn.figure("x" + at, "第 " + at + " 项", "千元")));
        return new FactSource("bench-return", "月报", "bench.public_return", columns, Optional.empty());
    }

    /** Ten sums, ten shares, ten growths, each over two of the thirty figures. */
    private static String pack() {
        var text = new StringBuilder("pack: test\ntitle: 月报\nsource: {document: 试验, standing: assumption}\nindicators:\n");
        for (var at = 0; at < INDICATORS; at++) {
            var how = switch (at % 3) {
                case 0 -> "{sum: x%d}".formatted(at);
                case 1 -> "{ratio: {of: x%d, over: x%d}}".formatted(at, (at + 1) % FIGURES);
                default -> "{growth: {of: x%d, before: x%d}}".formatted(at, (at + 1) % FIGURES);
            };
            text.append("  - {id: i%d, version: 1, title: 第 %d 个, definition: 试验。, unit: \"%s\", decimals: 1, direction: up, span: month, from: 2023-01-01, facts: bench-return, filter: 'stage == \"FINAL\"', compute: %s}\n"
                    .formatted(at, at, at % 3 == 0 ? "千元" : "%", how));
        }
        return text.toString();
    }

    /** What somebody would write who needed these figures once: one pass, rolled up, spread over rows, stored. */
    private void byHand() {
        var sums = new ArrayList<String>();
        var rolled = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (var at = 0; at < INDICATORS; at++) {
            var next = (at + 1) % FIGURES;
            hand(at, next, sums, rolled, rows);
        }
        jdbc.sql("""
                with lowest as (
                    select unit_path::text as unit, case when extract(month from happened_on) <= 2 then 2 else extract(month from happened_on)::int end as month, %s
                    from bench.return where known_until is null and stage = 'FINAL' group by 1, 2),
                rolled as (
                    select array_to_string((string_to_array(unit, '.'))[1:level], '.')::public.ltree as unit, month, %s
                    from lowest cross join generate_series(1, 3) as level group by 1, 2)
                insert into bench.value (indicator, version, unit_path, period, last_day, months, measure, slice, figure, standing, source, known_from)
                select row.indicator, 1, unit, case month when 2 then '2023-01/P2M' else to_char(make_date(2023, month, 1), 'YYYY-MM') end,
                    (make_date(2023, month, 1) + interval '1 month' - interval '1 day')::date, case month when 2 then 2 else 1 end,
                    row.measure, '', row.figure, case when month = 12 then 'PRELIMINARY' when month > 9 then 'PRELIMINARY' else 'REVISED' end, 'records', now()
                from rolled cross join lateral (values %s) as row (indicator, measure, figure)
                where row.figure is not null""".formatted(String.join(", ", sums), String.join(", ", rolled), String.join(", ", rows))).update();
    }

    private static void hand(int at, int next, List<String> sums, List<String> rolled, List<String> rows) {
        switch (at % 3) {
            case 0 -> {
                sums.add("sum(x%1$d) as a%1$d".formatted(at));
                rolled.add("sum(a%1$d) as a%1$d".formatted(at));
                rows.add("('i%1$d', 'LEVEL', round(a%1$d, 1))".formatted(at));
            }
            case 1 -> {
                sums.add("sum(x%1$d) filter (where x%2$d is not null) as a%1$d, sum(x%2$d) filter (where x%1$d is not null) as b%1$d".formatted(at, next));
                rolled.add("sum(a%1$d) as a%1$d, sum(b%1$d) as b%1$d".formatted(at));
                rows.add("('i%1$d', 'NUMERATOR', a%1$d), ('i%1$d', 'DENOMINATOR', b%1$d), ('i%1$d', 'LEVEL', round(a%1$d * 100 / nullif(b%1$d, 0), 1))".formatted(at));
            }
            default -> {
                sums.add("sum(x%1$d) as a%1$d, sum(x%1$d) filter (where x%2$d is not null) as b%1$d, sum(x%2$d) filter (where x%1$d is not null) as c%1$d".formatted(at, next));
                rolled.add("sum(a%1$d) as a%1$d, sum(b%1$d) as b%1$d, sum(c%1$d) as c%1$d".formatted(at));
                rows.add("('i%1$d', 'LEVEL', a%1$d), ('i%1$d', 'COMPARABLE', b%1$d), ('i%1$d', 'BASE', c%1$d), ('i%1$d', 'GROWTH', round((b%1$d - c%1$d) * 100 / nullif(c%1$d, 0), 1))".formatted(at));
            }
        }
    }

    private long differing() {
        return jdbc.sql("""
                select count(*) from indicator.value as ours full join bench.value as theirs using (indicator, unit_path, period, measure)
                where ours.figure is distinct from theirs.figure""").query(Long.class).single();
    }

    /** Corrects returns of August, and tells of it. */
    private void change(String which, int round) {
        now = now.plusSeconds(60);
        var at = now.atOffset(ZoneOffset.UTC);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            var records = jdbc.sql("""
                            select record from (select record, subject as firm from bench.return where happened_on = '2023-08-31' and known_until is null) as r
                            where %s order by hashtext(record || :round) limit :count""".formatted(which))
                    .param("round", round).param("count", CHANGED).query(String.class).list().toArray(String[]::new);
            var kept = IntStream.range(1, FIGURES).mapToObj(one -> ", x" + one).collect(Collectors.joining());
            jdbc.sql("""
                    create temporary table changed on commit drop as select * from bench.return where record = any(:records) and known_until is null;
                    update bench.return set known_until = :at where record = any(:records) and known_until is null;
                    insert into bench.return select record, unit_path, happened_on, subject, :at, null, stage, x0 + 1.5%s from changed""".formatted(kept))
                    .param("records", records).param("at", at).update();
            context.publishEvent(new FactsChanged("bench-return", List.of(records), now));
        });
        now = now.plusSeconds(60);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long best(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static void row(String what, String figure) {
        System.out.printf("| %s | %s |%n", what, figure);
    }

    private final class Moving extends Clock {

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

    private static final class Province implements Units {

        private static final List<Unit> UNITS = COUNTIES.stream()
                .flatMap(county -> List.of(PROVINCE, county.substring(0, 7), county).stream())
                .distinct()
                .map(path -> new Unit(UnitPath.of(path), path, path, path.length() == 2 ? Level.PROVINCE : path.length() == 7 ? Level.CITY : Level.COUNTY))
                .toList();

        @Override
        public Optional<Unit> find(UnitPath path, LocalDate on) {
            return UNITS.stream().filter(unit -> unit.path().equals(path)).findFirst();
        }

        @Override
        public List<Unit> children(UnitPath parent, LocalDate on) {
            return UNITS.stream().filter(unit -> unit.path().parent().equals(parent)).toList();
        }

        @Override
        public List<Unit> subtree(UnitPath root, LocalDate on) {
            return UNITS.stream().filter(unit -> root.contains(unit.path())).toList();
        }
    }

    private record Given(List<Indicator> all) implements Indicators {

        Given(FactSources sources) {
            this(IndicatorPacks.load(files(), List.of("test"), sources).getFirst().indicators());
        }

        private static PackFiles files() {
            return new PackFiles() {
                @Override
                public Optional<String> text(String name) {
                    return Optional.of(pack());
                }

                @Override
                public String shown(String name) {
                    return name;
                }
            };
        }

        @Override
        public Optional<Indicator> find(IndicatorId id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Indicator> inForce(IndicatorId id, LocalDate day) {
            return find(id);
        }

        @Override
        public List<Indicator> versions(IndicatorId id) {
            return find(id).stream().toList();
        }
    }
}
