package io.touhao.plan;

import io.touhao.commitment.Commitments;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.IssueReport;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Office;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.plan.pack.CommitmentCheck;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.DraftMaker;
import io.touhao.plan.pack.Flaw;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.pack.Problem;
import io.touhao.plan.pack.TextCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPlans implements Plans {

    private final EditionStore editions;
    private final DraftStore drafts;
    private final Documents documents;
    private final Intake intake;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Trail trail;
    private final Clock clock;

    DefaultPlans(
            EditionStore editions, DraftStore drafts, Documents documents, Intake intake, Commitments commitments,
            Ledger ledger, Organisation organisation, Trail trail, Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.documents = documents;
        this.intake = intake;
        this.commitments = commitments;
        this.ledger = ledger;
        this.organisation = organisation;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public EditionId importDocument(Actor actor, String file, byte[] content) {
        demandPlanner(actor, "导入方案");
        return intake.take(actor, actor.unit(), PlanUpload.text(file, content), false);
    }

    @Override
    public void edit(Actor actor, EditionId id, int version, DraftEdit edit) {
        demandPlanner(actor, "修改方案草案");
        var draft = demandOpen(actor, id, version);
        switch (edit) {
            case DraftEdit.Put put -> put(actor, draft, put.commitment());
            case DraftEdit.Remove remove -> remove(actor, draft, remove.id());
        }
    }

    private void put(Actor actor, PlanDraft draft, DraftCommitment commitment) {
        var before = draft.commitment(commitment.id());
        drafts.put(draft.edition().id(), commitment, draft.commitments().size());
        var verb = before.isPresent() ? "change" : "add";
        note(actor, draft, verb, commitment.id(), before, Optional.of(commitment));
    }

    private void remove(Actor actor, PlanDraft draft, String commitment) {
        var before = draft.commitment(commitment).orElseThrow(() -> absent("没有事项 " + commitment + "。"));
        drafts.remove(draft.edition().id(), commitment);
        note(actor, draft, "remove", commitment, Optional.of(before), Optional.empty());
    }

    private void note(
            Actor actor, PlanDraft draft, String verb, String commitment, Optional<DraftCommitment> before,
            Optional<DraftCommitment> after) {
        drafts.append(draft.edition().id(), actor, clock.instant(), verb, commitment, before, after);
        trail.record(actor, "plan." + verb, draft.edition().id().object(), commitment);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Flaw> check(Actor actor, EditionId id) {
        var draft = draft(actor, id);
        return Stream.of(unplaced(draft), own(draft), TextCheck.flaws(documents.of(draft.edition()), draft.commitments()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Flaw> own(PlanDraft draft) {
        var unit = draft.edition().unit();
        var offices = organisation.offices(unit, today()).stream()
                .filter(office -> office.unit().equals(unit))
                .map(Office::name)
                .collect(Collectors.toSet());
        return CommitmentCheck.flaws(draft.commitments(), offices, draft.edition().date());
    }

    private static List<Flaw> unplaced(PlanDraft draft) {
        return draft.commitments().stream()
                .filter(commitment -> commitment.anchor().isEmpty())
                .map(commitment -> new Flaw(Problem.Sort.NOT_PLACED, Optional.of(commitment.id()), Optional.empty(),
                        "在这一版文本里找不到对应的句子。", "请绑定到一句，或去掉这个事项。"))
                .toList();
    }

    @Override
    public IssueReport issue(Actor actor, EditionId id, int version) {
        demandPlanner(actor, "下达方案");
        var draft = demandOpen(actor, id, version);
        demandFit(draft);
        var known = ledger.ofPlan(actor, draft.plan()).stream().map(LedgerRow::number).collect(Collectors.toSet());
        var issuing = new Issuing(draft, today());
        var items = draft.commitments().stream()
                .filter(commitment -> !known.contains(Issuing.number(commitment)))
                .map(issuing::item)
                .toList();
        var report = items.isEmpty()
                ? new IssueReport(0, Map.of(), 0, List.of())
                : commitments.issue(actor, new IssueOrder(
                        draft.plan(), draft.edition().unit(), items, handedDown(actor, draft)));
        drafts.issued(id, actor, clock.instant());
        note(actor, draft, "issue", "", Optional.empty(), Optional.empty());
        return report;
    }

    /** What the platform itself lays down was handed down on the day of the document, two days after it was written. */
    private Optional<Instant> handedDown(Actor actor, PlanDraft draft) {
        return draft.edition().date()
                .filter(written -> actor.is(Role.SYSTEM))
                .map(written -> written.plusDays(2).atTime(10, 0).atZone(clock.getZone()).toInstant());
    }

    private void demandFit(PlanDraft draft) {
        if (draft.commitments().isEmpty()) {
            throw new Refused(new PlanRefusal.NothingToIssue(draft.edition().number()));
        }
        var titles = draft.commitments().stream()
                .collect(Collectors.toMap(DraftCommitment::id, DraftCommitment::title, (one, other) -> one));
        var unfit = own(draft).stream()
                .map(flaw -> new PlanRefusal.Unfit(
                        flaw.commitment().orElse(""), titles.getOrDefault(flaw.commitment().orElse(""), ""), flaw))
                .toList();
        if (!unfit.isEmpty()) {
            throw new Refused(unfit);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Edition> editions(Actor actor) {
        return editions.all().stream().filter(edition -> isInSight(actor, edition)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition> inForce(Actor actor) {
        return editions.inForce().filter(edition -> isInSight(actor, edition));
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDraft draft(Actor actor, EditionId id) {
        return drafts.find(demand(actor, id)).orElseThrow(DefaultPlans::absentPlan);
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDocument document(Actor actor, EditionId id) {
        return documents.of(demand(actor, id));
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDiff compare(Actor actor, EditionId old, EditionId now) {
        var before = draft(actor, old);
        var after = documents.of(demand(actor, now));
        var proposed = DraftMaker.propose(after, before.parameters(), before.edition().year());
        return PlanDiff.of(documents.of(before.edition()), after, before.commitments(), proposed);
    }

    private Edition demand(Actor actor, EditionId id) {
        return editions.find(id).filter(edition -> isInSight(actor, edition)).orElseThrow(DefaultPlans::absentPlan);
    }

    private PlanDraft demandOpen(Actor actor, EditionId id, int version) {
        var draft = draft(actor, id);
        if (draft.issued().isPresent()) {
            throw new Refused(new PlanRefusal.AlreadyIssued(draft.edition().number()));
        }
        if (!actor.sees(draft.edition().unit())) {
            throw absentPlan();
        }
        if (!drafts.advance(id, version)) {
            throw new Refused(new StaleVersion("方案草案刚被他人更新。"));
        }
        return draft;
    }

    /** Officials see the plans of their own subtree and of the units above it. */
    private static boolean isInSight(Actor actor, Edition edition) {
        return actor.enterprise().isEmpty()
                && (actor.sees(edition.unit()) || edition.unit().contains(actor.unit()));
    }

    private static void demandPlanner(Actor actor, String deed) {
        if (!actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.SYSTEM)) {
            throw new Refused(new PlanRefusal.NotYourRole(deed, actor.role().title()));
        }
    }

    private static Refused absentPlan() {
        return absent("没有这个方案，或它不在您的范围内。");
    }

    private static Refused absent(String what) {
        return new Refused(new NotFound(what));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
