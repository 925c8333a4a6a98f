package io.touhao.plan.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Office;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.plan.DraftEdit;
import io.touhao.plan.EditionId;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.Plans;
import io.touhao.plan.pack.Anchor;
import io.touhao.plan.pack.Anchoring;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.reading.Sentence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of one commitment of a draft: change it, add one to a sentence, take one out. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER})
class DraftPages {

    private static final String NEW = "new";

    private final Plans plans;
    private final Organisation organisation;
    private final Clock clock;

    DraftPages(Plans plans, Organisation organisation, Clock clock) {
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/commitments/{commitment}")
    @Transactional(readOnly = true)
    public ModelAndView form(
            Actor actor, @PathVariable long id, @PathVariable String commitment,
            @RequestParam(required = false) Integer sentence) {
        var draft = plans.draft(actor, new EditionId(id));
        var document = plans.document(actor, draft.edition().id());
        var known = draft.commitment(commitment);
        if (known.isEmpty() && !commitment.equals(NEW)) {
            throw new Refused(new NotFound("没有事项 %s。".formatted(commitment)));
        }
        var bound = known.flatMap(DraftCommitment::anchor)
                .map(Anchor::start)
                .or(() -> Optional.ofNullable(sentence))
                .flatMap(document::sentenceAt);
        var action = known.map(DraftCommitment::action).orElseGet(() -> action(draft, bound));
        return new ModelAndView("plan/web/commitment", "page", new CommitmentPage(
                draft, document, known, known.map(DraftCommitment::id).orElseGet(() -> free(draft, action)), action,
                bound, offices(draft)));
    }

    @PostMapping("/plans/{id}/commitments/{commitment}")
    public String put(
            Actor actor, @PathVariable long id, @PathVariable String commitment,
            @RequestParam Map<String, String> fields) {
        var draft = plans.draft(actor, new EditionId(id));
        var document = plans.document(actor, draft.edition().id());
        var known = draft.commitment(commitment);
        var bound = sentence(document, fields.getOrDefault("sentence", ""));
        var action = known.map(DraftCommitment::action).orElseGet(() -> action(draft, bound));
        var changed = new CommitmentForm(fields, draft.parameters()).commitment(
                commitment.equals(NEW) ? free(draft, action) : commitment, action,
                bound.map(one -> Anchoring.anchor(document, one)), known);
        plans.edit(actor, draft.edition().id(), version(fields), new DraftEdit.Put(changed));
        return "redirect:/plans/%d?commitment=%s%s".formatted(
                id, changed.id(), changed.anchor().map(anchor -> "#s-" + anchor.start()).orElse(""));
    }

    @PostMapping("/plans/{id}/commitments/{commitment}/remove")
    public String remove(
            Actor actor, @PathVariable long id, @PathVariable String commitment,
            @RequestParam Map<String, String> fields) {
        plans.edit(actor, new EditionId(id), version(fields), new DraftEdit.Remove(commitment));
        return "redirect:/plans/%d/commitments".formatted(id);
    }

    private static int version(Map<String, String> fields) {
        try {
            return Integer.parseInt(fields.getOrDefault("version", ""));
        } catch (NumberFormatException missing) {
            return -1;
        }
    }

    private static Optional<Sentence> sentence(PlanDocument document, String start) {
        return start.matches("\\d{1,9}") ? document.sentenceAt(Integer.parseInt(start)) : Optional.empty();
    }

    /** The action whose clause holds the sentence; the first one where none does. */
    private static String action(PlanDraft draft, Optional<Sentence> sentence) {
        var path = sentence.map(Sentence::clausePath).orElse("");
        return draft.actions().stream()
                .filter(action -> path.equals(action.clause()) || path.startsWith(action.clause() + "."))
                .max(Comparator.comparingInt(action -> action.clause().length()))
                .or(() -> draft.actions().stream().findFirst())
                .map(action -> action.key())
                .orElse("01");
    }

    /** The next number of the action, in the form of the others. */
    private static String free(PlanDraft draft, String action) {
        var prefix = draft.commitments().stream()
                .filter(commitment -> commitment.action().equals(action))
                .map(commitment -> commitment.id().replaceFirst("\\d+$", ""))
                .findFirst()
                .orElse(action + "-");
        for (var number = 1; ; number++) {
            var id = "%s%02d".formatted(prefix, number);
            if (draft.commitment(id).isEmpty()) {
                return id;
            }
        }
    }

    private List<String> offices(PlanDraft draft) {
        var unit = draft.edition().unit();
        return organisation.offices(unit, LocalDate.now(clock)).stream()
                .filter(office -> office.unit().equals(unit))
                .map(Office::name)
                .toList();
    }
}
