package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.Refused;
import io.touhao.service.inspect.Inspection.State;
import io.touhao.service.inspect.InspectionReport.Order;
import io.touhao.service.inspect.pack.CheckItem;
import io.touhao.service.inspect.pack.CheckList;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections: ordered or drawn, recorded item by item, declared void (检查登记). */
@Service
@Transactional
public class Inspections {

    private final InspectionStore store;
    private final InspectedUnits units;
    private final Inspectors inspectors;
    private final HazardStore hazards;
    private final Papers papers;
    private final InspectionRules rules;
    private final Holidays holidays;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inspections(
            InspectionStore store, InspectedUnits units, Inspectors inspectors, HazardStore hazards, Papers papers, InspectionRules rules,
            Holidays holidays, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.units = units;
        this.inspectors = inspectors;
        this.hazards = hazards;
        this.papers = papers;
        this.rules = rules;
        this.holidays = holidays;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused by {@link io.touhao.page.NotFound} */
    @Transactional(readOnly = true)
    public Inspection find(long id) {
        return store.find(id).orElseThrow(() -> Gate.absent("检查"));
    }

    @Transactional(readOnly = true)
    public List<Inspection> ofDraw(long draw) {
        return store.ofDraw(draw);
    }

    @Transactional(readOnly = true)
    public List<Inspection> ofUnit(long inspectedUnit) {
        return store.ofUnit(inspectedUnit);
    }

    /** What was found, by item. */
    @Transactional(readOnly = true)
    public Map<String, Finding> findings(long id) {
        return store.findings(id).stream().collect(Collectors.toMap(Finding::item, Function.identity()));
    }

    /** The list an inspection goes by; of the edition that is in force where its own left the pack. */
    public CheckList list(Inspection inspection) {
        return rules.list(inspection.checkList()).orElseGet(() -> rules.lists().getFirst());
    }

    /**
     * Orders an inspection without a draw (专项检查). Refused for a unit that is not in the ledger today, a day that is past,
     * without a cause, with fewer than the inspectors that must go together, and with one that a tie bars.
     */
    public long order(Actor actor, long inspectedUnit, String cause, LocalDate due, Collection<Long> chosen) {
        Gate.demandOfficer(actor, "安排检查");
        var today = LocalDate.now(clock);
        var unit = units.find(inspectedUnit);
        if (!unit.isListedOn(today)) {
            throw new Refused(new InspectRefusal.Passed(unit.name(), "已移出"));
        }
        Gate.demandWords(cause, "cause", "事由");
        Gate.demandDay(due, today, today.plusMonths(6), "due");
        var going = inspectors.of(actor.unit(), due).stream().filter(one -> chosen.contains(one.id())).toList();
        if (going.size() < rules.inspectors()) {
            throw InspectRefusal.unfit("inspectors", "检查须有持证人员 %d 人以上。".formatted(rules.inspectors()), "请再选检查人员。");
        }
        going.stream().filter(one -> one.barred().contains(unit.enterprise())).findFirst().ifPresent(one -> {
            throw InspectRefusal.unfit("inspectors", "%s须回避%s。".formatted(one.name(), unit.name()), "请换一名检查人员。");
        });
        var id = store.plan(new InspectionStore.Planned(
                0, unit, actor.unit(), cause.strip(), going.stream().map(Inspector::name).toList(),
                rules.list(rules.kind(unit.kind()).orElseThrow().list()).orElseThrow(), due, now()));
        trail.record(actor, "inspection.order", "inspection/" + id, unit.name() + "：" + cause.strip());
        return id;
    }

    /**
     * Records what came of it. Refused for a day to come or before it was planned, without a word on each item, without
     * somebody of the enterprise present, with a hazard but no photo, and with an order beyond the longest span.
     */
    public void record(Actor actor, long id, InspectionReport report) {
        var inspection = planned(actor, id, "登记检查");
        Gate.demandDay(report.doneOn(), LocalDate.ofInstant(inspection.plannedAt(), clock.getZone()), LocalDate.now(clock), "doneOn");
        demandComplete(list(inspection), report);
        if (report.present().strip().length() < 2) {
            throw InspectRefusal.unfit("present", "请填写企业在场人。", "检查须有企业人员在场。");
        }
        var found = report.findings().stream().filter(finding -> finding.outcome().isHazard()).toList();
        if (!found.isEmpty() && report.photos().isEmpty()) {
            throw InspectRefusal.unfit("photos", "查出隐患须有照片。", "请拍下隐患现场。");
        }
        var at = now();
        store.record(inspection, report, at, actor.name());
        papers.keep(new Papers.Owner("inspection/" + id, inspection.unit(), inspection.enterprise()), report.photos(), true, at, actor.name());
        found.forEach(finding -> order(actor, inspection, finding, report, at));
        trail.record(actor, "inspection.record", "inspection/" + id, "%s，隐患 %d 处".formatted(inspection.name(), found.size()));
        events.publishEvent(new FactsChanged("inspection", List.of(Long.toString(id)), at));
    }

    private static void demandComplete(CheckList list, InspectionReport report) {
        var found = report.findings().stream().collect(Collectors.toMap(Finding::item, Function.identity(), (one, other) -> other));
        var refusals = list.items().stream().flatMap(item -> refusal(item, Optional.ofNullable(found.get(item.id()))).stream()).toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        if (found.size() != list.items().size()) {
            throw InspectRefusal.unfit("words", "有检查单以外的项目。", "请按检查单逐项填写。");
        }
        if (list.items().stream().allMatch(item -> found.get(item.id()).outcome() == Outcome.SKIPPED)) {
            throw InspectRefusal.unfit("words", "一项也没有查，不算检查。", "没能检查的，请作废并写明原因。");
        }
    }

    private static Optional<InspectRefusal> refusal(CheckItem item, Optional<Finding> finding) {
        if (finding.isEmpty()) {
            return Optional.of(new InspectRefusal.Unfit("outcome-" + item.id(), item.id() + " 没有结论。", "请逐项选择；没查的选“未查”并写明原因。"));
        }
        return finding.get().outcome() == Outcome.MET || finding.get().words().strip().length() >= Gate.FEWEST_WORDS ? Optional.empty()
                : Optional.of(new InspectRefusal.Unfit("words-" + item.id(), item.id() + " 没有写看到什么。", "隐患和未查的，须写 %d 字以上。".formatted(Gate.FEWEST_WORDS)));
    }

    private void order(Actor actor, Inspection inspection, Finding finding, InspectionReport report, Instant at) {
        var level = finding.outcome() == Outcome.MAJOR ? Hazard.Level.MAJOR : Hazard.Level.GENERAL;
        var span = level == Hazard.Level.MAJOR ? rules.major() : rules.general();
        var given = report.orders().getOrDefault(finding.item(), new Order("", Optional.empty()));
        var days = holidays.workingDays();
        var due = given.due().orElseGet(() -> days.after(report.doneOn(), span.usual()));
        Gate.demandDay(due, report.doneOn(), days.after(report.doneOn(), span.most()), "due-" + finding.item());
        if (level == Hazard.Level.MAJOR) {
            Gate.demandWords(given.demand(), "demand-" + finding.item(), "立即采取的措施");
        }
        var item = list(inspection).item(finding.item()).map(CheckItem::what).orElse(finding.item());
        var id = hazards.insert(inspection, finding.item(), level, item + "：" + finding.words().strip(),
                given.demand().isBlank() ? "按检查单要求整改到位" : given.demand().strip(), due, report.doneOn(), at);
        hazards.step(id, inspection.unit(), inspection.enterprise(), Hazard.Deed.FOUND, finding.words().strip(), at, actor);
        trail.record(actor, "hazard.order", "hazard/" + id, "%s %s".formatted(inspection.name(), level.title()));
        events.publishEvent(new FactsChanged("hazard", List.of(Long.toString(id)), at));
        events.publishEvent(new HazardMoved(hazards.find(id).orElseThrow(), Hazard.Deed.FOUND));
    }

    /** Declares void what was not made, or recorded by mistake (作废). Refused where hazards were found, and without a reason. */
    public void declareVoid(Actor actor, long id, String reason) {
        var inspection = store.hold(id).orElseThrow(() -> Gate.absent("检查"));
        Gate.demandHolder(actor, inspection.holder(), "作废检查");
        if (inspection.state() == State.VOID || !hazards.ofInspection(id).isEmpty()) {
            throw new Refused(new InspectRefusal.Passed(inspection.name() + "的检查", inspection.state() == State.VOID ? "作废" : "已查出隐患"));
        }
        Gate.demandWords(reason, "reason", "原因");
        var at = now();
        store.declareVoid(id, reason.strip(), at, actor.name());
        trail.record(actor, "inspection.void", "inspection/" + id, inspection.name() + "：" + reason.strip());
        if (inspection.state() == State.DONE) {
            events.publishEvent(new FactsChanged("inspection", List.of(Long.toString(id)), at));
        }
    }

    private Inspection planned(Actor actor, long id, String verb) {
        var inspection = store.hold(id).orElseThrow(() -> Gate.absent("检查"));
        Gate.demandHolder(actor, inspection.holder(), verb);
        if (inspection.state() != State.PLANNED) {
            throw new Refused(new InspectRefusal.Passed(inspection.name() + "的检查", inspection.state().title()));
        }
        return inspection;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
