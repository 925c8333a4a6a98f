package io.touhao.programme.distance;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.EligibilityPacks;
import io.touhao.rulebook.eligibility.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDistances implements Distances {

    private final DistanceStore store;
    private final Programmes programmes;
    private final EligibilityPacks packs;
    private final Enterprises enterprises;
    private final Clock clock;

    DefaultDistances(DistanceStore store, Programmes programmes, EligibilityPacks packs, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.packs = packs;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public void run() {
        run(programmes.all());
    }

    @Override
    public void run(String programme) {
        run(List.of(programmes.of(programme)));
    }

    private void run(List<Programme> wanted) {
        var firms = enterprises.aboveScale(UnitPath.ALL, today()).stream().collect(Collectors.toMap(Enterprise::id, firm -> firm));
        store.layOut(packs.facts(), today());
        wanted.forEach(programme -> pack(programme).ifPresent(pack -> run(programme, pack, firms)));
        store.keepMonth(today().withDayOfMonth(1));
    }

    private Optional<EligibilityPack> pack(Programme programme) {
        return packs.on(programme.rules(), today());
    }

    private void run(Programme programme, EligibilityPack pack, Map<Long, Enterprise> firms) {
        var nearness = new Nearness(pack);
        var distances = new ArrayList<Distance>();
        var lefts = new ArrayList<Optional<Nearness.Left>>();
        for (var found : store.findings(pack)) {
            var firm = firms.get(found.firm());
            if (firm != null) {
                var left = found.verdict() == Outcome.UNMET ? nearness.nearest(found.leaves(), found.have()) : Optional.<Nearness.Left>empty();
                lefts.add(left);
                distances.add(distance(programme, pack, firm, standing(found.verdict(), left), left));
            }
        }
        store.replace(programme.id(), distances, lefts, pack.version(), clock.instant());
    }

    private static Standing standing(Outcome verdict, Optional<Nearness.Left> left) {
        return switch (verdict) {
            case MET -> Standing.ELIGIBLE;
            case UNMET -> left.isPresent() ? Standing.NEAR : Standing.FAR;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    private Distance distance(
            Programme programme, EligibilityPack pack, Enterprise firm, Standing standing, Optional<Nearness.Left> left) {
        return new Distance(
                programme.id(), firm.id(), firm.name(), firm.unit(), standing, left.map(one -> one.leaf().words()).orElse(""),
                left.flatMap(Nearness.Left::have), left.flatMap(Nearness.Left::need), left.flatMap(Nearness.Left::gap),
                left.map(Nearness.Left::unit).orElse(""), pack.version(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pool> pools(Actor actor, String programme) {
        return store.pools(programme, store.month(programme, today().withDayOfMonth(1).minusMonths(1)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Distance> near(Actor actor, String programme, int most) {
        return store.near(programme, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Distance> ofFirm(long enterprise) {
        return store.ofFirm(enterprise);
    }

    @Override
    public Simulation simulate(Actor actor, String programme, Map<String, BigDecimal> changes) {
        var begun = System.nanoTime();
        var pack = pack(programmes.of(programme)).orElseThrow();
        var changed = packs.with(pack, changes);
        store.layOut(packs.facts(), today());
        var before = store.verdicts(pack);
        var after = store.verdicts(changed);
        var places = store.places();
        var counties = new TreeMap<UnitPath, long[]>();
        places.forEach((firm, county) -> {
            var counts = counties.computeIfAbsent(county, path -> new long[2]);
            counts[0] += before.get(firm) == Outcome.MET ? 1 : 0;
            counts[1] += after.get(firm) == Outcome.MET ? 1 : 0;
        });
        var undecided = before.keySet().stream().filter(firm -> before.get(firm) == Outcome.UNKNOWN || after.get(firm) == Outcome.UNKNOWN).count();
        return new Simulation(
                pack.version(), changed.version(),
                counties.entrySet().stream().map(entry -> new Simulation.County(entry.getKey(), entry.getValue()[0], entry.getValue()[1])).toList(),
                moved(before, after), moved(after, before), before.size(), undecided, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Those that the first lets through and the second does not, with their names. */
    private List<Simulation.Firm> moved(Map<Long, Outcome> first, Map<Long, Outcome> second) {
        var gone = first.keySet().stream().filter(firm -> first.get(firm) == Outcome.MET && second.get(firm) == Outcome.UNMET)
                .collect(Collectors.toSet());
        return gone.isEmpty() ? List.of() : enterprises.aboveScale(UnitPath.ALL, today()).stream()
                .filter(firm -> gone.contains(firm.id()))
                .map(firm -> new Simulation.Firm(firm.id(), firm.name(), firm.unit()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
