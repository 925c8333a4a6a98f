package io.touhao.service.visit.plan;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.service.visit.VisitPack;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultYearPlans implements YearPlans {

    private static final VisitPack PACK = VisitPack.bundled();
    private static final int COUNTY = 3;
    private static final int WORKING_WEEK = 5;

    private final PlanStore store;
    private final Stops stops;
    private final Enterprises enterprises;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultYearPlans(PlanStore store, Stops stops, Enterprises enterprises, Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.stops = stops;
        this.enterprises = enterprises;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Laid lay(Actor actor) {
        var county = demandCounty(actor);
        var officers = officers(county);
        if (officers.isEmpty()) {
            throw new Refused(new PlanRefusal.NobodyServes(stops.name(county, today())));
        }
        store.lock(county);
        var items = store.of(county, today().getYear());
        var listed = enterprises.aboveScale(county, today());
        var dropped = drop(items, listed);
        var passed = passOn(items, listed, officers);
        var put = put(county, items, listed, officers);
        trail.record(actor, "visit-plan.lay", "unit/" + county, "%d in, %d out, %d passed on".formatted(put, dropped, passed));
        return new Laid(put, dropped, passed, items.size() - dropped);
    }

    /** Who left the list is not visited any more, unless that has been done. */
    private int drop(List<PlanItem> items, List<Enterprise> listed) {
        var there = listed.stream().map(Enterprise::id).collect(Collectors.toSet());
        var gone = items.stream().filter(item -> !there.contains(item.enterprise())).map(PlanItem::id).toList();
        return gone.isEmpty() ? 0 : store.drop(gone, today(), "退出规上名录或迁出本县");
    }

    private int passOn(List<PlanItem> items, List<Enterprise> listed, List<Serving> officers) {
        var serving = officers.stream().map(officer -> officer.post().value()).collect(Collectors.toSet());
        var there = listed.stream().map(Enterprise::id).collect(Collectors.toSet());
        var orphans = items.stream().filter(item -> !serving.contains(item.post()) && !item.isVisited() && there.contains(item.enterprise())).toList();
        var places = LayOut.of(
                orphans.stream().map(item -> new LayOut.Stop(item.enterprise(), item.route())).toList(), loads(items, officers, serving),
                List.of(YearMonth.from(today())));
        var byFirm = orphans.stream().collect(Collectors.toMap(PlanItem::enterprise, PlanItem::id));
        places.stream().collect(Collectors.groupingBy(LayOut.Place::officer)).forEach((officer, all) -> store.pass(
                all.stream().map(place -> byFirm.get(place.stop().enterprise())).toList(), officer.post(), officer.name()));
        return orphans.size();
    }

    private int put(UnitPath county, List<PlanItem> items, List<Enterprise> listed, List<Serving> officers) {
        var there = items.stream().map(PlanItem::enterprise).collect(Collectors.toSet());
        var fresh = listed.stream().filter(firm -> !there.contains(firm.id())).toList();
        if (!fresh.isEmpty()) {
            var serving = officers.stream().map(officer -> officer.post().value()).collect(Collectors.toSet());
            store.put(stops.layOut(fresh, stops.name(county, today()), stops.places(county, today()), loads(items, officers, serving), today()),
                    today().getYear(), today());
        }
        return fresh.size();
    }

    private static List<LayOut.Officer> loads(List<PlanItem> items, List<Serving> officers, Set<Long> serving) {
        var loads = items.stream().filter(item -> serving.contains(item.post()))
                .collect(Collectors.groupingBy(PlanItem::post, Collectors.summingInt(item -> 1)));
        return officers.stream()
                .map(officer -> new LayOut.Officer(officer.post().value(), officer.personName(), loads.getOrDefault(officer.post().value(), 0)))
                .toList();
    }

    @Override
    public int arrange(Actor actor) {
        var county = demandCounty(actor);
        var own = actor.post().map(PostId::value).orElse(0L);
        var left = store.of(county, today().getYear()).stream()
                .filter(item -> item.post() == own && !item.isVisited() && item.planned().filter(day -> !day.isBefore(today())).isEmpty())
                .sorted(Comparator.comparing(PlanItem::month).thenComparing(PlanItem::route).thenComparing(PlanItem::id))
                .toList();
        if (!left.isEmpty()) {
            store.plan(days(left));
            trail.record(actor, "visit-plan.arrange", "unit/" + county, left.size() + " enterprises");
        }
        return left.size();
    }

    /** As many a day as a day's share of the week has room for, from the next working day on. */
    private Map<Long, LocalDate> days(List<PlanItem> items) {
        var perDay = Math.max(1, PACK.weekHours() * 60 / WORKING_WEEK / PACK.minutes() - 1);
        var calendar = holidays.workingDays();
        var days = new LinkedHashMap<Long, LocalDate>();
        for (var place = 0; place < items.size(); place++) {
            days.put(items.get(place).id(), calendar.after(today(), 1 + place / perDay));
        }
        return days;
    }

    @Override
    public void plan(Actor actor, long enterprise, LocalDate day) {
        var county = demandCounty(actor);
        if (day.isBefore(today())) {
            throw new Refused(new PlanRefusal.DayPast(day));
        }
        var item = store.ofEnterprise(county, today().getYear(), enterprise)
                .filter(one -> actor.is(Role.LEADER) || one.post() == actor.post().map(PostId::value).orElse(0L))
                .orElseThrow(() -> new Refused(new NotFound("您的走访名单里没有这家企业。")));
        store.plan(Map.of(item.id(), day));
        trail.record(actor, "visit-plan.plan", "enterprise/" + enterprise, day.toString());
    }

    @Override
    public int hand(Actor actor, PostId from, PostId to, int count) {
        var county = demandCounty(actor);
        var taker = officers(county).stream().filter(officer -> officer.post().equals(to) && !to.equals(from)).findFirst()
                .orElseThrow(() -> new Refused(new PlanRefusal.NotOurOfficer()));
        store.lock(county);
        var left = store.of(county, today().getYear()).stream().filter(item -> item.post() == from.value() && !item.isVisited()).toList();
        if (count < 1 || left.size() < count) {
            throw new Refused(new PlanRefusal.FewerLeft(left.stream().findFirst().map(PlanItem::officer).orElse("该岗位"), left.size(), count));
        }
        var byRoute = left.stream().collect(Collectors.groupingBy(PlanItem::route, Collectors.counting()));
        var chosen = left.stream()
                .sorted(Comparator.comparing((PlanItem item) -> byRoute.get(item.route())).reversed().thenComparing(PlanItem::route).thenComparing(PlanItem::id))
                .limit(count).map(PlanItem::id).toList();
        store.pass(chosen, to.value(), taker.personName());
        trail.record(actor, "visit-plan.hand", "unit/" + county, "%d enterprises from post %d to post %d".formatted(count, from.value(), to.value()));
        return count;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanItem> of(Actor actor, UnitPath county) {
        return actor.sees(county) ? store.of(county, today().getYear()) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Serving> officers(UnitPath county) {
        return stops.officers(county, today());
    }

    private static UnitPath demandCounty(Actor actor) {
        if (!actor.is(Role.COUNTY_OFFICER, Role.LEADER) || actor.unit().depth() != COUNTY) {
            throw new Refused(new PlanRefusal.NotCounty());
        }
        return actor.unit();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
