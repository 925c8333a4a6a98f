package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.service.inspect.Draw.Recomputed;
import io.touhao.service.inspect.Lots.Subject;
import io.touhao.service.inspect.pack.CheckList;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws of objects and inspectors (双随机). A draw is made of yesterday's ledger, keeps the lists it was drawn from, cannot be
 * changed or removed, and may be computed again by anybody who sees it.
 */
@Service
@Transactional
public class Draws {

    private static final int MOST = 500;

    private final DrawStore store;
    private final InspectedUnits units;
    private final Inspectors inspectors;
    private final InspectionStore inspections;
    private final InspectionRules rules;
    private final Trail trail;
    private final Clock clock;

    Draws(
            DrawStore store, InspectedUnits units, Inspectors inspectors, InspectionStore inspections, InspectionRules rules, Trail trail,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.inspectors = inspectors;
        this.inspections = inspections;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest hundred of a unit and below, latest first. */
    @Transactional(readOnly = true)
    public List<Draw> of(UnitPath root) {
        return store.of(root);
    }

    /** @throws Refused by {@link io.touhao.page.NotFound} */
    @Transactional(readOnly = true)
    public Draw find(long id) {
        return store.find(id).orElseThrow(() -> Gate.absent("抽取"));
    }

    /** All objects that there were, in the order of their values. */
    @Transactional(readOnly = true)
    public List<Draw.Line> lines(long id) {
        return store.lines(id);
    }

    /** The inspectors that there were. */
    @Transactional(readOnly = true)
    public int inspectors(long id) {
        return store.inspectors(id).size();
    }

    /**
     * Draws, and plans an inspection of each object drawn. Refused without two witnesses and their numbers, for more objects
     * than there are, with a day that is past, and where ties leave too few inspectors for one of those drawn.
     */
    public long draw(Actor actor, DrawOrder order) {
        Gate.demandOfficer(actor, "抽取");
        var today = LocalDate.now(clock);
        demandWitnesses(order);
        Gate.demandDay(order.due(), today, today.plusMonths(6), "due");
        var listed = listed(actor, order, today.minusDays(1));
        var able = inspectors.of(actor.unit(), order.due());
        var lots = lots(actor, order, listed, able, today);
        var taken = lots.order().stream().limit(order.count()).toList();
        taken.forEach(placed -> demandInspectors(lots, placed, listed));
        var id = store.insert(new Draw(
                0, actor.unit(), today, today.minusDays(1), order.kinds(), order.count(), order.due(), order.seed(), order.witness().strip(),
                order.firmWitness().strip(), lots.listHash(), lots.inspectorHash(), lots.resultHash(order.count(), rules.inspectors()),
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name()));
        store.insertObjects(id, lots.order(), listed);
        store.insertInspectors(id, able);
        taken.forEach(placed -> inspections.plan(new InspectionStore.Planned(
                id, listed.get(placed.object().unit()), actor.unit(), "双随机抽取",
                lots.going(placed.object(), rules.inspectors()).stream().map(Lots.Inspector::name).toList(), list(placed.object().kind()),
                order.due(), clock.instant())));
        trail.record(actor, "inspection.draw", "inspection-draw/" + id, "%d 家抽 %d 家，种子 %s".formatted(listed.size(), order.count(), order.seed()));
        return id;
    }

    private CheckList list(String kind) {
        return rules.list(rules.kind(kind).orElseThrow().list()).orElseThrow();
    }

    private static void demandWitnesses(DrawOrder order) {
        demandWitness(order.witness(), "witness", "监督人");
        demandWitness(order.firmWitness(), "firmWitness", "企业代表");
        demandNumber(order.number(), "number", "监督人");
        demandNumber(order.firmNumber(), "firmNumber", "企业代表");
        if (order.witness().strip().equals(order.firmWitness().strip())) {
            throw InspectRefusal.unfit("firmWitness", "监督人和企业代表不能是同一人。", "请请两个人到场。");
        }
    }

    private static void demandWitness(String name, String at, String title) {
        if (name.strip().length() < 2 || name.strip().length() > 30) {
            throw InspectRefusal.unfit(at, "请填写%s姓名。".formatted(title), "抽取须有监督人和企业代表在场。");
        }
    }

    private static void demandNumber(String number, String at, String title) {
        if (!number.strip().matches("\\d{4,12}")) {
            throw InspectRefusal.unfit(at, "%s所报须是 4 至 12 位数字。".formatted(title), "请在名单确定之后当场报出。");
        }
    }

    private Map<Long, InspectedUnit> listed(Actor actor, DrawOrder order, LocalDate day) {
        var known = order.kinds().stream().filter(kind -> rules.kind(kind).isPresent()).toList();
        if (known.isEmpty()) {
            throw InspectRefusal.unfit("kinds", "请至少选择一个类别。", "从这些类别的在册对象里抽取。");
        }
        var listed = units.listed(actor.unit(), known, day).stream().collect(Collectors.toMap(InspectedUnit::id, Function.identity()));
        if (order.count() < 1 || order.count() > Math.min(listed.size(), MOST)) {
            throw InspectRefusal.unfit("count", "昨日在册 %d 家，不能抽 %d 家。".formatted(listed.size(), order.count()), "请填 1 至 %d。".formatted(Math.min(listed.size(), MOST)));
        }
        return listed;
    }

    private Lots lots(Actor actor, DrawOrder order, Map<Long, InspectedUnit> listed, List<Inspector> able, LocalDate today) {
        var risky = store.withMajorHazard(actor.unit(), today.minusMonths(rules.majorMonths()));
        return new Lots(
                order.seed(),
                listed.values().stream().map(unit -> new Subject(
                        unit.id(), unit.enterprise(), unit.uscc(), unit.kind(), risky.contains(unit.enterprise()) ? rules.majorWeight() : 1)).toList(),
                able.stream().map(one -> new Lots.Inspector(one.id(), one.certificate(), one.name(), one.barred())).toList());
    }

    private void demandInspectors(Lots lots, Lots.Placed placed, Map<Long, InspectedUnit> listed) {
        if (lots.going(placed.object(), rules.inspectors()).size() < rules.inspectors()) {
            throw InspectRefusal.unfit("kinds", "%s可去的检查人员不足 %d 人。".formatted(listed.get(placed.object().unit()).name(), rules.inspectors()), "请先登记持证人员，或核对回避。");
        }
    }

    /** Computes a draw again from the lists kept beside it (重算). */
    @Transactional(readOnly = true)
    public Recomputed recompute(long id) {
        var draw = find(id);
        var objects = store.lines(id).stream().map(line -> new Subject(line.unit(), line.enterprise(), line.uscc(), line.kind(), line.weight())).toList();
        var lots = new Lots(draw.seed(), objects, store.inspectors(id));
        var result = lots.resultHash(draw.taken(), rules.inspectors());
        return new Recomputed(
                lots.listHash().equals(draw.listHash()) && lots.inspectorHash().equals(draw.inspectorHash()), result.equals(draw.resultHash()), result);
    }
}
