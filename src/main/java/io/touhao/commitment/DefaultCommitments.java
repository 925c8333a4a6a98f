package io.touhao.commitment;

import io.touhao.commitment.CommitmentRefusal.AlreadyIssued;
import io.touhao.commitment.CommitmentRefusal.NotYourRole;
import io.touhao.commitment.CommitmentStore.Written;
import io.touhao.directory.Actor;
import io.touhao.directory.Duties;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.registry.Enterprises;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultCommitments implements Commitments {

    private static final int CHUNK = 5_000;

    private final Moves moves;
    private final Reopening reopening;
    private final Measuring measuring;
    private final PromisedTargets targets;
    private final ReviewLine line;
    private final CommitmentStore store;
    private final History history;
    private final EvidenceStore evidence;
    private final Signals signals;
    private final Loads loads;
    private final Units units;
    private final Duties duties;
    private final Organisation organisation;
    private final Enterprises enterprises;
    private final Trail trail;
    private final Clock clock;

    DefaultCommitments(
            Moves moves, Reopening reopening, Measuring measuring, PromisedTargets targets, ReviewLine line, CommitmentStore store, History history,
            EvidenceStore evidence, Signals signals, Loads loads, Units units,
            Duties duties, Organisation organisation, Enterprises enterprises, Trail trail, Clock clock) {
        this.moves = moves;
        this.reopening = reopening;
        this.measuring = measuring;
        this.targets = targets;
        this.line = line;
        this.store = store;
        this.history = history;
        this.evidence = evidence;
        this.signals = signals;
        this.loads = loads;
        this.units = units;
        this.duties = duties;
        this.organisation = organisation;
        this.enterprises = enterprises;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public IssueReport issue(Actor actor, IssueOrder order) {
        demandIssuer(actor, order.root());
        demandNotIssued(order);
        var today = LocalDate.now(clock);
        var issue = new Issue(
                UnitTree.of(units.subtree(order.root(), today)), enterprises.aboveScaleByCounty(order.root(), today),
                duties, today);
        order.items().forEach(issue::plan);
        var drafts = issue.drafts(store::nextIds);
        write(actor, drafts, order.handedDown().orElseGet(this::now));
        trail.record(actor, "commitment.issue", "plan/" + order.plan(), drafts.size() + " commitments");
        measuring.measure(drafts.stream().filter(draft -> draft.promise().yardstick().isPresent()).map(Draft::id).toList());
        return report(drafts, issue.accounts());
    }

    @Override
    public void acknowledge(Actor actor, CommitmentId id, int version) {
        change(actor, id, version, "acknowledge", new CommitmentEvent.Acknowledged(), Commitment::acknowledge);
    }

    @Override
    public BulkReport acknowledge(Actor actor, List<CommitmentId> ids) {
        return each(actor, ids, before -> moves.change(
                actor, before, "acknowledge", new CommitmentEvent.Acknowledged(), before.acknowledge(actor, now())));
    }

    @Override
    public void report(Actor actor, CommitmentId id, int version, ProgressReport report) {
        var names = evidence.names(id, report.files());
        var unit = moves.demand(actor, id).promise().target().goalUnit();
        var event = new CommitmentEvent.Reported(
                report.done(), unit, report.text(), report.problems(), report.nextSteps(), names);
        var before = moves.demand(actor, id, version);
        var after = before.report(actor, report, now());
        moves.change(actor, before, "report", event, after);
        reopening.tell(before, after);
    }

    @Override
    public void claimCompletion(Actor actor, CommitmentId id, int version, String summary) {
        moves.change(actor, id, version, "claim-completion", new CommitmentEvent.CompletionClaimed(summary.strip()),
                (before, at) -> before.claimCompletion(actor, evidence.count(id), at));
    }

    @Override
    public void closeOut(Actor actor, CommitmentId id, int version, String remark) {
        moves.change(actor, id, version, "close-out", new CommitmentEvent.ClosedOut(remark.strip()),
                (before, at) -> {
                    line.demandOutside(actor, before);
                    return before.closeOut(actor, evidence.contract(before).missing(), at);
                });
    }

    @Override
    public void returnIt(Actor actor, CommitmentId id, int version, String reason, String clause) {
        moves.change(actor, id, version, "return", new CommitmentEvent.Returned(reason.strip(), clause.strip()),
                (before, at) -> before.returnIt(actor, reason, clause, at));
    }

    @Override
    public BulkReport remind(Actor actor, List<CommitmentId> ids, String text) {
        var report = each(actor, ids, before -> before.remind(actor));
        if (!report.done().isEmpty()) {
            var at = now();
            store.remind(report.done(), text.strip(), actor.name(), at);
            history.append(actor, report.done(), new CommitmentEvent.Reminded(text.strip()), at);
            report.done().forEach(id -> trail.record(actor, "commitment.remind", id.object(), text.strip()));
        }
        return report;
    }

    @Override
    public void reassign(Actor actor, CommitmentId id, int version, PostId post, String despite) {
        var before = moves.demand(actor, id, version);
        var owner = serving(before.unit(), post);
        var after = before.reassign(actor, owner);
        demandBearable(actor, after, despite);
        moves.change(actor, before, "reassign", new CommitmentEvent.Reassigned(
                before.owner().words(), owner.words(), Optional.of(despite.strip()).filter(words -> !words.isEmpty())),
                after);
    }

    @Override
    public Conservation distribute(
            Actor actor, CommitmentId id, int version, Map<UnitPath, BigDecimal> parts, boolean remainderStays) {
        var parent = moves.demand(actor, id, version);
        parent.demandDistributable(actor);
        var today = LocalDate.now(clock);
        var distribution = new Distribution(
                parent, store.children(id), UnitTree.of(units.subtree(parent.unit(), today)),
                duties.duties(parent.unit(), parent.promise().action(), today));
        var drafts = distribution.drafts(parts, remainderStays, store::nextIds);
        Moves.demandWritten(parent, store.update(new Written(parent, signals.light(parent), actor), now()));
        write(actor, drafts, now());
        measuring.measure(drafts.stream().map(Draft::id).toList());
        store.addressed(id, distribution.addressed());
        var conservation = distribution.conservation(drafts);
        history.append(actor, id, new CommitmentEvent.Distributed(
                drafts.size(), conservation.combined(), conservation.remainder(), conservation.overPromise(),
                parent.promise().target().unit()), now());
        trail.record(actor, "commitment.distribute", id.object(), drafts.size() + " units");
        return conservation;
    }

    private void demandBearable(Actor actor, Commitment after, String despite) {
        if (despite.isBlank()) {
            loads.objection(actor, after.owner().person(), after.id()).ifPresent(objection -> {
                throw new Refused(objection);
            });
        }
    }

    /** Who serves a post of the unit today. */
    private Owner serving(UnitPath unit, PostId post) {
        return organisation.servings(unit, LocalDate.now(clock)).stream()
                .filter(serving -> serving.post().equals(post) && serving.unit().equals(unit))
                .min(Comparator.comparingInt(Serving::seat))
                .map(serving -> new Owner(
                        serving.office(), serving.officeName(), post, serving.postName(), serving.person(),
                        serving.personName()))
                .orElseThrow(() -> new Refused(new CommitmentRefusal.PostUnfit()));
    }

    private void write(Actor actor, List<Draft> drafts, Instant at) {
        var policy = signals.policy();
        for (var from = 0; from < drafts.size(); from += CHUNK) {
            var chunk = drafts.subList(from, Math.min(drafts.size(), from + CHUNK));
            store.insert(chunk, chunk.stream().map(draft -> light(policy, draft)).toList(), actor.name(), at);
            history.append(chunk.stream().map(draft -> issued(actor, draft)).toList(), at);
            targets.state(actor, chunk, at);
        }
    }

    private static SignalPolicy.Light light(SignalPolicies policies, Draft draft) {
        var promise = draft.promise();
        return policies.of(draft.unit().path()).light(
                CommitmentState.Name.ISSUED, promise.target(), promise.from(), promise.due(),
                Progress.NONE.done(), false);
    }

    private static History.Entry issued(Actor actor, Draft draft) {
        return new History.Entry(actor, draft.id(), new CommitmentEvent.Issued(draft.promise().origin().citation()));
    }

    private static IssueReport report(List<Draft> drafts, List<IssueReport.ItemAccount> accounts) {
        Map<Level, Integer> byLevel = drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.unit().level(), Collectors.summingInt(draft -> 1)));
        var owners = drafts.stream().map(draft -> draft.owner().person()).distinct().count();
        return new IssueReport(drafts.size(), byLevel, (int) owners, accounts);
    }

    private void change(
            Actor actor, CommitmentId id, int version, String verb, CommitmentEvent event, MoveBy move) {
        moves.change(actor, id, version, verb, event, (before, at) -> move.apply(before, actor, at));
    }

    /** Does the deed to each of these, and collects the refusals. */
    private BulkReport each(Actor actor, List<CommitmentId> ids, Consumer<Commitment> deed) {
        var found = store.find(ids).stream()
                .filter(commitment -> actor.sees(commitment.unit()))
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
        var done = new ArrayList<CommitmentId>();
        var refused = new LinkedHashMap<CommitmentId, Refusal>();
        for (var id : ids.stream().distinct().toList()) {
            try {
                deed.accept(java.util.Optional.ofNullable(found.get(id)).orElseThrow(() -> Moves.absent(id)));
                done.add(id);
            } catch (Refused refusal) {
                refused.put(id, refusal.refusals().getFirst());
            }
        }
        return new BulkReport(done, refused);
    }

    private static void demandIssuer(Actor actor, UnitPath root) {
        var issues = actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.SYSTEM);
        if (!issues || !actor.sees(root)) {
            throw new Refused(new NotYourRole("下达方案", actor.role().title()));
        }
    }

    private void demandNotIssued(IssueOrder order) {
        var issued = store.issued(order.plan(), order.items().stream().map(item -> item.promise().number()).toList());
        if (!issued.isEmpty()) {
            throw new Refused(new AlreadyIssued(order.plan(), issued));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** A move of the aggregate that needs no more than who and when. */
    private interface MoveBy {
        Commitment apply(Commitment before, Actor actor, Instant at);
    }
}
