package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.KeyFigure;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.State;
import io.touhao.programme.application.StepTimes;
import io.touhao.programme.distance.Distance;
import io.touhao.programme.distance.Pool;
import io.touhao.programme.pack.Programme;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The board of a programme: pool, funnel, who is near, and where applications stay. */
record DistancePage(
        Actor actor, Programme programme, List<Programme> all, List<Pool> pools, List<Distance> near, Optional<Call> call,
        Map<String, Map<State, Long>> funnel, List<StepTimes.StepTime> times, Map<UnitPath, String> names, ZoneId zone) {

    private static final Set<State> VERIFIED = Set.of(State.VERIFIED, State.RECOMMENDED, State.PASSED, State.ANNOUNCED, State.RECOGNISED);
    private static final Set<State> RECOMMENDED = Set.of(State.RECOMMENDED, State.PASSED, State.ANNOUNCED, State.RECOGNISED);

    Heading heading() {
        return Heading.of("培育看板：" + programme.title(), ProgrammeNavigation.KEY).child("distance").facts(near.stream().findFirst()
                .map(one -> "%s算 · %s".formatted(Dates.full(one.at().atZone(zone).toLocalDateTime()), one.rules())).orElse("每晚重算"));
    }

    List<KeyFigure> figures() {
        return List.of(
                KeyFigure.of("培育库", Figures.count(sum(Pool::all)), "家", "有数据可判定的企业").opens(firms("", "")),
                KeyFigure.of("都满足", Figures.count(sum(Pool::eligible)), "家", "可以动员申报").opens(firms("ELIGIBLE", "")),
                KeyFigure.of("只差一项", Figures.count(sum(Pool::near)), "家", change()).opens(firms("NEAR", "")),
                KeyFigure.of("还差几项", Figures.count(sum(Pool::far)), "家", "").opens(firms("FAR", "")),
                KeyFigure.of("缺数据", Figures.count(sum(Pool::unknown)), "家", "未知不算不满足").opens(firms("UNKNOWN", "")));
    }

    /** The list of firms that stand so, of a unit where one is named. */
    String firms(String standing, String unit) {
        return "/distance/firms?programme=%s%s%s".formatted(
                programme.id(), standing.isEmpty() ? "" : "&standing=" + standing, unit.isEmpty() ? "" : "&unit=" + unit);
    }

    private String applications(String state) {
        return "/applications?programme=" + programme.id() + (state.isEmpty() ? "" : "&state=" + state);
    }

    private long sum(ToLongFunction<Pool> count) {
        return pools.stream().mapToLong(count).sum();
    }

    private String change() {
        return pools.stream().allMatch(pool -> pool.before().isEmpty()) ? "上月没有算过"
                : "比上月 " + Figures.difference(BigDecimal.valueOf(pools.stream().flatMap(pool -> pool.nearChange().stream()).mapToLong(Long::longValue).sum()), 0);
    }

    /** The units right below the viewer's, or the county itself. */
    List<Line> lines() {
        var depth = Math.min(3, actor.unit().depth() + 1);
        var lines = new TreeMap<UnitPath, long[]>();
        pools.forEach(pool -> {
            var counts = lines.computeIfAbsent(cut(pool.county(), depth), unit -> new long[4]);
            counts[0] += pool.all();
            counts[1] += pool.eligible();
            counts[2] += pool.near();
            counts[3] += pool.nearChange().orElse(0L);
        });
        return lines.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
    }

    private Line line(UnitPath unit, long[] counts) {
        var states = funnel.getOrDefault(unit.value(), Map.of());
        var sent = states.entrySet().stream().filter(entry -> entry.getKey() != State.DRAFT && entry.getKey() != State.WITHDRAWN)
                .mapToLong(Map.Entry::getValue).sum();
        return new Line(names.getOrDefault(unit, unit.value()), unit.code(), counts[0], counts[1], counts[2], counts[3], sent, of(states, VERIFIED), of(states, RECOMMENDED));
    }

    private static long of(Map<State, Long> states, Set<State> wanted) {
        return states.entrySet().stream().filter(entry -> wanted.contains(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static UnitPath cut(UnitPath unit, int depth) {
        var path = unit;
        while (path.depth() > depth) {
            path = path.parent();
        }
        return path;
    }

    /** Whether applications are counted beside the pool: they are by city. */
    boolean byCity() {
        return actor.unit().depth() == 1;
    }

    String month(long change) {
        return change == 0 ? Figures.NONE : Figures.difference(BigDecimal.valueOf(change), 0);
    }

    /** A unit. */
    record Line(String unit, String code, long all, long eligible, long near, long change, long sent, long verified, long recommended) {}

    /** What the funnel counts, each with its share of the widest. */
    List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        var widest = Math.max(1, sum(Pool::all));
        bars.add(new Bar("培育库", sum(Pool::all), 100, firms("", "")));
        bars.add(bar("都满足或只差一项", sum(Pool::eligible) + sum(Pool::near), widest, firms("", "")));
        bars.add(bar("都满足", sum(Pool::eligible), widest, firms("ELIGIBLE", "")));
        bars.add(bar("申报", total(states -> true), widest, applications("")));
        bars.add(bar("县级核实", total(VERIFIED::contains), widest, applications("")));
        bars.add(bar("市级推荐", total(RECOMMENDED::contains), widest, applications("RECOMMENDED")));
        bars.add(bar("认定", total(State.RECOGNISED::equals), widest, applications("RECOGNISED")));
        return bars;
    }

    private long total(java.util.function.Predicate<State> wanted) {
        return funnel.values().stream().flatMap(states -> states.entrySet().stream())
                .filter(entry -> entry.getKey() != State.DRAFT && entry.getKey() != State.WITHDRAWN && wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static Bar bar(String title, long count, long widest, String address) {
        return new Bar(title, count, Math.max(0.4, count * 100.0 / widest), address);
    }

    /** A bar of the funnel. */
    record Bar(String title, long count, double width, String address) {
        String x() {
            return "%.2f%%".formatted((100 - width) / 2);
        }

        String w() {
            return "%.2f%%".formatted(width);
        }
    }

    String figure(Optional<BigDecimal> figure) {
        return figure.map(value -> Figures.measured(value)).orElse(Figures.NONE);
    }

    String county(Distance one) {
        return names.getOrDefault(one.unit(), "");
    }
}
