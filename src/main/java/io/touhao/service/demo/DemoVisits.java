package io.touhao.service.demo;

import io.touhao.directory.FirstStart;
import io.touhao.directory.Serving;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.service.visit.plan.LayOut;
import io.touhao.service.visit.plan.PlanStore;
import io.touhao.service.visit.plan.Stops;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans, visits and requests of the demo, alike on every machine; counties are covered by six to nine in ten. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoVisits implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final int COUNTY = 3;
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 9);

    private final DemoServiceStore store;
    private final PlanStore plans;
    private final Stops stops;
    private final Enterprises enterprises;
    private final Units units;
    private final Clock clock;

    DemoVisits(DemoServiceStore store, PlanStore plans, Stops stops, Enterprises enterprises, Units units, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.stops = stops;
        this.enterprises = enterprises;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 270;
    }

    @Override
    public String name() {
        return "visits and requests of the demo";
    }

    @Override
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        var firms = enterprises.aboveScale(PROVINCE, today).stream().collect(Collectors.groupingBy(Enterprise::unit));
        var officers = stops.officers(PROVINCE, today).stream().collect(Collectors.groupingBy(Serving::unit));
        var places = stops.places(PROVINCE, today);
        var all = new ArrayList<PlanStore.Laid>();
        for (var county : counties(today)) {
            var serving = officers.getOrDefault(county.path(), List.of());
            if (!serving.isEmpty()) {
                all.addAll(stops.layOut(firms.getOrDefault(county.path(), List.of()), county.name(), places, hands(serving), BEGIN));
            }
        }
        plans.put(all, today.getYear(), BEGIN);
        store.visits(today);
        store.requests(today);
    }

    private List<Unit> counties(LocalDate today) {
        return units.subtree(PROVINCE, today).stream().filter(unit -> unit.path().depth() == COUNTY).toList();
    }

    private static List<LayOut.Officer> hands(List<Serving> serving) {
        return serving.stream().map(one -> new LayOut.Officer(one.post().value(), one.personName(), 0)).toList();
    }
}
