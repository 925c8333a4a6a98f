package io.touhao.service.visit.web;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.Option;
import io.touhao.page.part.Bullet;
import io.touhao.quantity.WorkingDays;
import io.touhao.service.visit.Coverage;
import io.touhao.service.visit.VisitPack;
import io.touhao.service.visit.plan.PlanItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The visits of a county: the officer's own week and list, everybody's load, how far the county is. */
record CountyPage(
        Actor actor, String name, Coverage coverage, List<PlanItem> items, List<Serving> officers, VisitPack pack, WorkingDays calendar,
        LocalDate today, Done done) {

    private static final int SHOWN = 12;
    private static final List<String> WEEK = List.of("周一", "周二", "周三", "周四", "周五");

    /** A day of the officer's week. */
    record Day(String title, LocalDate day, boolean isToday, List<PlanItem> items, Bullet load, String hours) {}

    /** An officer and what there is to do. */
    record Load(long post, String name, long firms, long visited, BigDecimal percent, String hours, Bullet bullet) {

        long left() {
            return firms - visited;
        }
    }

    Heading heading() {
        return Heading.of("走访安排", VisitNavigation.KEY).child("visits").facts("%s未走访 %d 家 · 名录取当日 · 截至 %s".formatted(
                name, coverage.left(), Dates.full(today)));
    }

    boolean mayPlan() {
        return actor.is(Role.COUNTY_OFFICER, Role.LEADER);
    }

    boolean isOfficer() {
        return officers.stream().anyMatch(officer -> officer.post().value() == own());
    }

    private long own() {
        return actor.post().map(PostId::value).orElse(0L);
    }

    /** The officer's own that nobody has been to: those with a day first, then by month and neighbourhood. */
    List<PlanItem> left() {
        return items.stream().filter(item -> item.post() == own() && !item.isVisited())
                .sorted(Comparator.comparing((PlanItem item) -> item.planned().filter(day -> !day.isBefore(today)).orElse(LocalDate.MAX))
                        .thenComparing(PlanItem::month).thenComparing(PlanItem::route).thenComparing(PlanItem::id))
                .toList();
    }

    List<PlanItem> shown() {
        return left().stream().limit(SHOWN).toList();
    }

    long unplanned() {
        return left().stream().filter(item -> item.planned().filter(day -> !day.isBefore(today)).isEmpty()).count();
    }

    List<Day> week() {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEK.size()).mapToObj(place -> day(WEEK.get(place), monday.plusDays(place))).toList();
    }

    private Day day(String title, LocalDate day) {
        var planned = items.stream().filter(item -> item.post() == own() && item.planned().filter(day::equals).isPresent()).toList();
        var hours = hours(planned.size());
        return new Day(title + " " + day(day), day, day.equals(today), planned, bullet(hours, pack.weekHours() / (double) WEEK.size()),
                hours.toPlainString());
    }

    private BigDecimal hours(long visits) {
        return BigDecimal.valueOf(visits * pack.minutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }

    private static Bullet bullet(BigDecimal hours, double most) {
        var share = hours.doubleValue() / most;
        return Bullet.towards(hours, BigDecimal.valueOf(most), Optional.empty(), share > 1 ? Signal.RED : share > 0.8 ? Signal.YELLOW : Signal.GREEN);
    }

    List<Load> loads() {
        var byPost = items.stream().collect(Collectors.groupingBy(PlanItem::post));
        return officers.stream().map(officer -> load(officer, byPost.getOrDefault(officer.post().value(), List.of()))).toList();
    }

    private Load load(Serving officer, List<PlanItem> own) {
        var visited = own.stream().filter(PlanItem::isVisited).count();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = own.stream().flatMap(item -> item.planned().stream())
                .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))).count();
        return new Load(officer.post().value(), officer.personName(), own.size(), visited, new Coverage(own.size(), visited, visited).percent(),
                hours(week).toPlainString(), bullet(hours(week), pack.weekHours()));
    }

    List<Option> people() {
        return officers.stream().map(officer -> new Option(String.valueOf(officer.post().value()), officer.personName() + " " + officer.postName())).toList();
    }

    Bullet bullet() {
        return Bullet.towards(BigDecimal.valueOf(coverage.visited()), BigDecimal.valueOf(Math.max(1, coverage.listed())), Optional.of(elapsed()), signal());
    }

    Signal signal() {
        return coverage.left() == 0 ? Signal.DONE : coverage.percent().compareTo(elapsed()) >= 0 ? Signal.GREEN : Signal.YELLOW;
    }

    BigDecimal elapsed() {
        return BigDecimal.valueOf(today.getDayOfYear() * 100L).divide(BigDecimal.valueOf(today.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    String ahead() {
        return Figures.difference(coverage.percent().subtract(elapsed()), 1);
    }

    /** What the plan does not hold yet, or holds although the list does not. */
    long outOfDate() {
        return Math.abs(coverage.listed() - items.size());
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today));
    }

    boolean isLate(PlanItem item) {
        return item.month().isBefore(YearMonth.from(today));
    }
}
