package io.touhao.commitment;

import io.touhao.commitment.CascadeRule.ByHand;
import io.touhao.commitment.CascadeRule.None;
import io.touhao.directory.Duties;
import io.touhao.directory.Duty;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One issue under way: each item cascaded and given its owners, with every refusal collected. */
final class Issue {

    private static final String ENTERPRISES = "规上工业企业";

    private final UnitTree tree;
    private final Map<UnitPath, Long> enterprises;
    private final Duties duties;
    private final LocalDate today;
    private final Map<String, Map<UnitPath, Duty>> dutiesByAction = new HashMap<>();
    private final Map<String, TreeSet<String>> vacant = new LinkedHashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<IssueReport.ItemAccount> accounts = new ArrayList<>();

    Issue(UnitTree tree, Map<UnitPath, Long> enterprises, Duties duties, LocalDate today) {
        this.tree = tree;
        this.enterprises = Weights.withSums(enterprises);
        this.duties = duties;
        this.today = today;
    }

    /** A commitment before it has a key; the parent is the path of the unit that has it. */
    private record Planned(
            Unit unit, Optional<UnitPath> parent, Promise promise, CascadeRule.Name rule, int addressed, long weight,
            Owner owner) {}

    void plan(IssueOrder.Item item) {
        try {
            var promise = item.promise();
            var plan = Cascade.plan(
                    promise.number(), promise.target(), item.rule(), item.deepest(), tree, enterprises);
            var addressed = new HashMap<UnitPath, Integer>();
            plan.accounts().forEach(account -> addressed.put(account.unit().path(), account.addressed()));
            lead(item).ifPresent(owner -> add(item, tree.root(), Optional.empty(), promise.target(), addressed, owner));
            plan.shares().forEach(share -> owner(promise.action(), share.unit()).ifPresent(owner -> add(
                    item, share.unit(), Optional.of(share.parent()), promise.target().worth(share.value()), addressed,
                    owner)));
            plan.accounts().forEach(account -> accounts.add(new IssueReport.ItemAccount(
                    promise.number(), promise.title(), account.unit().shortName(), account.conservation())));
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
    }

    /** The commitments with keys, parents first; refused where anything was. */
    List<Draft> drafts(java.util.function.IntFunction<List<CommitmentId>> keys) {
        vacant.forEach((action, units) -> refusals.add(
                new CommitmentRefusal.OwnersMissing(action, List.copyOf(units))));
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        var ids = keys.apply(planned.size());
        var byPlace = new HashMap<String, CommitmentId>();
        var drafts = new ArrayList<Draft>();
        for (var index = 0; index < planned.size(); index++) {
            var one = planned.get(index);
            byPlace.put(one.promise().number() + "@" + one.unit().path(), ids.get(index));
            var parent = one.parent().map(path -> byPlace.get(one.promise().number() + "@" + path));
            drafts.add(new Draft(
                    ids.get(index), parent, one.unit(), one.promise(), one.rule(), one.addressed(), one.weight(),
                    one.owner()));
        }
        return drafts;
    }

    List<IssueReport.ItemAccount> accounts() {
        return accounts;
    }

    private void add(
            IssueOrder.Item item, Unit unit, Optional<UnitPath> parent, Target target,
            Map<UnitPath, Integer> addressed, Owner owner) {
        var promise = item.promise().aiming(based(target, unit));
        var givesDown = addressed.containsKey(unit.path());
        var rule = givesDown ? item.rule().name() : leafRule(item.rule());
        planned.add(new Planned(
                unit, parent, promise, rule, addressed.getOrDefault(unit.path(), 0),
                enterprises.getOrDefault(unit.path(), 0L), owner));
    }

    /** What a unit that gives nothing down may still do: a part of something split by hand is split on by hand. */
    private static CascadeRule.Name leafRule(CascadeRule rule) {
        return rule instanceof ByHand hand ? hand.name() : new None().name();
    }

    /** Coverage of what the registry counts gets its denominator's number. */
    private Target based(Target target, Unit unit) {
        var counted = target.kind() == Kind.COVERAGE
                && target.denominator().filter(name -> isEnterprises(name)).isPresent()
                && enterprises.getOrDefault(unit.path(), 0L) > 0;
        return counted ? target.basedOn(java.math.BigDecimal.valueOf(enterprises.get(unit.path()))) : target;
    }

    private static boolean isEnterprises(String denominator) {
        UnaryOperator<String> plain = words -> words.replace("规模以上", "规上").replace("规上企业", ENTERPRISES);
        return plain.apply(denominator).endsWith(ENTERPRISES);
    }

    private Optional<Owner> lead(IssueOrder.Item item) {
        if (item.lead().isEmpty()) {
            return owner(item.promise().action(), tree.root());
        }
        var office = item.lead().get();
        var owner = duties.dutyOfOffice(tree.root().path(), office, today).map(Owner::of);
        if (owner.isEmpty()) {
            refusals.add(new CommitmentRefusal.LeadMissing(item.promise().number(), office));
        }
        return owner;
    }

    private Optional<Owner> owner(String action, Unit unit) {
        var owner = Optional.ofNullable(duties(action).get(unit.path()))
                .or(() -> Optional.ofNullable(duties("*").get(unit.path())))
                .map(Owner::of);
        if (owner.isEmpty()) {
            vacant.computeIfAbsent(action, key -> new TreeSet<>()).add(unit.shortName());
        }
        return owner;
    }

    private Map<UnitPath, Duty> duties(String action) {
        return dutiesByAction.computeIfAbsent(action, key -> duties.duties(tree.root().path(), key, today));
    }
}
