package io.touhao.plan.web;

import io.touhao.commitment.IssueReport;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.Refused;
import io.touhao.plan.Edition;
import io.touhao.plan.EditionId;
import io.touhao.plan.Plans;
import io.touhao.plan.pack.Anchor;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.Flaw;
import io.touhao.plan.pack.PlanDiff.Change;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans for programs: what the pages show and do. */
@RestController
@RequestMapping("/api/v1/plans")
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class PlanApi {

    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
    }

    /** One edition. */
    record EditionView(
            long id, String unit, String number, int edition, String title, String issuer, Optional<LocalDate> date,
            int year, boolean rendition, boolean issued, int version, int commitments) {}

    /** A sentence with the commitments bound to it. */
    record SentenceView(String clause, int start, int end, String text, List<String> commitments) {}

    /** A commitment of a draft. */
    record CommitmentView(
            String id, String action, String clause, String title, String kind, String goal, LocalDate due,
            Optional<String> dueStated, String cascade, Optional<String> lead, List<String> supporting,
            List<String> evidence, Optional<String> indicator, Optional<Anchor> anchor) {}

    /** What became of a commitment in another edition. */
    record ChangeView(String commitment, String change, Optional<String> was, Optional<String> now) {}

    /** The difference of two editions. */
    record DifferenceView(List<ChangeView> changes, List<CommitmentView> added) {}

    /** An edition that was taken in. */
    record Imported(long id) {}

    @GetMapping
    List<EditionView> editions(Actor actor) {
        return plans.editions(actor).stream().map(edition -> view(actor, edition)).toList();
    }

    @GetMapping("/{id}")
    EditionView edition(Actor actor, @PathVariable long id) {
        return view(actor, plans.draft(actor, new EditionId(id)).edition());
    }

    @GetMapping("/{id}/sentences")
    List<SentenceView> sentences(Actor actor, @PathVariable long id) {
        var draft = plans.draft(actor, new EditionId(id));
        return plans.document(actor, draft.edition().id()).sentences().stream()
                .map(sentence -> new SentenceView(
                        sentence.clausePath(), sentence.span().start(), sentence.span().end(), sentence.text(),
                        draft.boundTo(sentence.span().start()).stream().map(DraftCommitment::id).toList()))
                .toList();
    }

    @GetMapping("/{id}/commitments")
    List<CommitmentView> commitments(Actor actor, @PathVariable long id) {
        return plans.draft(actor, new EditionId(id)).commitments().stream().map(PlanApi::view).toList();
    }

    @GetMapping("/{id}/check")
    List<Flaw> check(Actor actor, @PathVariable long id) {
        return plans.check(actor, new EditionId(id));
    }

    @GetMapping("/{id}/difference/{old}")
    DifferenceView difference(Actor actor, @PathVariable long id, @PathVariable long old) {
        var diff = plans.compare(actor, new EditionId(old), new EditionId(id));
        return new DifferenceView(
                diff.changes().stream().map(PlanApi::view).toList(), diff.added().stream().map(PlanApi::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER})
    Imported importDocument(Actor actor, @RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused(CommitmentForm.unfit("file", "没有选择文件。", "请以 multipart 字段 file 上传 txt 或 docx。"));
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return new Imported(plans.importDocument(actor, name, file.getBytes()).value());
    }

    @PostMapping("/{id}/issue")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER})
    IssueReport issue(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        return plans.issue(actor, new EditionId(id), version);
    }

    private EditionView view(Actor actor, Edition edition) {
        var draft = plans.draft(actor, edition.id());
        return new EditionView(
                edition.id().value(), edition.unit().value(), edition.number(), edition.edition(), edition.title(),
                edition.issuer(), edition.date(), edition.year(), edition.rendition(), draft.issued().isPresent(),
                draft.version(), draft.commitments().size());
    }

    private static CommitmentView view(DraftCommitment one) {
        return new CommitmentView(
                one.id(), one.action(), one.clause(), one.title(), one.judgement().kind(), one.judgement().words(),
                one.timing().day(), one.timing().stated(), one.cascade().rule().title(), one.lead(), one.supporting(),
                one.evidence().stream().map(item -> item.kind().title() + "：" + item.what()).toList(),
                one.indicator(), one.anchor());
    }

    private static ChangeView view(Change change) {
        var id = change.commitment().id();
        return switch (change) {
            case Change.Untouched same -> new ChangeView(id, "untouched", Optional.empty(), Optional.empty());
            case Change.Moved moved -> new ChangeView(
                    id, "moved", Optional.of(moved.was().clausePath()), Optional.of(moved.now().clausePath()));
            case Change.Changed changed -> new ChangeView(
                    id, "changed", Optional.of(changed.was().text()), Optional.of(changed.now().text()));
            case Change.Orphaned orphaned -> new ChangeView(id, "orphaned", Optional.empty(), Optional.empty());
        };
    }
}
