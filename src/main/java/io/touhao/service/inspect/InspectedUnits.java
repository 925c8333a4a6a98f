package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.Refused;
import io.touhao.registry.Uscc;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of units that are to be inspected (检查对象名录): the dated denominator of inspection. */
@Service
@Transactional
public class InspectedUnits {

    private final InspectedUnitStore store;
    private final EnterpriseDirectory directory;
    private final InspectionRules rules;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectedUnits(
            InspectedUnitStore store, EnterpriseDirectory directory, InspectionRules rules, Trail trail, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.rules = rules;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused by {@link io.touhao.page.NotFound} */
    @Transactional(readOnly = true)
    public InspectedUnit find(long id) {
        return store.find(id).orElseThrow(() -> Gate.absent("检查对象"));
    }

    @Transactional(readOnly = true)
    public List<InspectedUnit> ofEnterprise(long enterprise) {
        return store.ofEnterprise(enterprise);
    }

    /** In the ledger on the day, below a unit, of these kinds; by credit code. */
    @Transactional(readOnly = true)
    public List<InspectedUnit> listed(UnitPath root, Collection<String> kinds, LocalDate day) {
        return store.listed(root, kinds, day);
    }

    /**
     * Puts an enterprise in the ledger (列入). Refused for one that is not in the actor's subtree, of no known kind, from a day
     * that has not come or lies before this year, without a basis, and where it is in the ledger already.
     */
    public long enlist(Actor actor, String uscc, String kind, LocalDate since, String basis) {
        Gate.demandOfficer(actor, "列入检查对象");
        var enterprise = enterprise(uscc.strip());
        if (rules.kind(kind).isEmpty()) {
            throw InspectRefusal.unfit("kind", "请选择类别。", "类别按检查规则包所列。");
        }
        var today = LocalDate.now(clock);
        Gate.demandDay(since, LocalDate.of(today.getYear(), 1, 1), today, "since");
        Gate.demandWords(basis, "basis", "依据");
        var at = now();
        var id = store.insert(new InspectedUnit(
                        0, kind, enterprise.id(), uscc.strip(), enterprise.name(), enterprise.unit(), since, basis.strip(), actor.name(),
                        Optional.empty(), ""), at)
                .orElseThrow(() -> InspectRefusal.unfit("uscc", "%s已在名录里。".formatted(enterprise.name()), "同一企业同一类别只列一次。"));
        told(actor, "inspected-unit.enlist", id, enterprise.name() + " " + rules.title(kind), at);
        return id;
    }

    private EnterpriseDirectory.Entry enterprise(String code) {
        Uscc.faultOf(code).ifPresent(fault -> {
            throw InspectRefusal.unfit("uscc", fault.what(), "请核对营业执照上的统一社会信用代码。");
        });
        return directory.byCode(code).orElseThrow(() -> InspectRefusal.unfit("uscc", "本辖区企业库里没有这个代码。", "请先登记企业。"));
    }

    /** Takes it out of the ledger from a day on (移出). Refused for a day to come or not after it came in, and without a reason. */
    public void strike(Actor actor, long id, LocalDate until, String reason) {
        Gate.demandOfficer(actor, "移出检查对象");
        var unit = store.hold(id).orElseThrow(() -> Gate.absent("检查对象"));
        if (unit.until().isPresent()) {
            throw new Refused(new InspectRefusal.Passed(unit.name(), "已移出"));
        }
        Gate.demandDay(until, unit.since().plusDays(1), LocalDate.now(clock), "until");
        Gate.demandWords(reason, "reason", "原因");
        var at = now();
        store.strike(id, until, reason.strip(), at, actor.name());
        told(actor, "inspected-unit.strike", id, unit.name() + "：" + reason.strip(), at);
    }

    private void told(Actor actor, String verb, long id, String detail, Instant at) {
        trail.record(actor, verb, "inspected-unit/" + id, detail);
        events.publishEvent(new FactsChanged("inspected-unit", List.of(Long.toString(id)), at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
