package io.touhao.plan.web;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.NavigationItem;
import io.touhao.page.Refused;
import io.touhao.plan.Edition;
import io.touhao.plan.EditionId;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.Plans;
import io.touhao.plan.pack.Anchor;
import io.touhao.plan.pack.DraftCommitment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages of plans: the list, the text with its commitments, the check, differences, import and issue. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class PlanPages {

    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(PlanPages::reads)
            .map(Role::name)
            .toList();

    private final Plans plans;
    private final Ledger ledger;

    PlanPages(Plans plans, Ledger ledger) {
        this.plans = plans;
        this.ledger = ledger;
    }

    @Bean
    static NavigationItem planEntry() {
        return new NavigationItem(
                "plan", "主线", 100, "方案", "file-text", "/plans/current", ROLES,
                List.of(
                        new NavigationItem.Child("text", "方案全文", "/plans/current", ROLES),
                        new NavigationItem.Child("commitments", "条款与事项", "/plans/current/commitments", ROLES),
                        new NavigationItem.Child("editions", "版本与导入", "/plans", ROLES)));
    }

    private static boolean reads(Role role) {
        return switch (role) {
            case LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER -> true;
            case ENTERPRISE, EXPERT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, SYSTEM -> false;
        };
    }

    /** Who may make plans, as the commands demand it again. */
    static boolean plans(Actor actor) {
        return actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER);
    }

    @GetMapping("/plans")
    ModelAndView editions(Actor actor) {
        var editions = plans.editions(actor).stream()
                .map(edition -> new EditionsPage.Row(edition, plans.draft(actor, edition.id())))
                .toList();
        return new ModelAndView("plan/web/editions", "page", new EditionsPage(editions, plans(actor)));
    }

    @GetMapping("/plans/current")
    String current(Actor actor, @RequestParam(defaultValue = "") String commitment) {
        var chosen = commitment.matches("[\\w-]+") ? "?commitment=" + commitment : "";
        return "redirect:" + plans.inForce(actor).map(edition -> "/plans/" + edition.id().value() + chosen).orElse("/plans");
    }

    @GetMapping("/plans/current/commitments")
    String currentCommitments(Actor actor) {
        return "redirect:" + plans.inForce(actor)
                .map(edition -> "/plans/" + edition.id().value() + "/commitments")
                .orElse("/plans");
    }

    @GetMapping("/plans/{id}")
    ModelAndView plan(
            Actor actor, @PathVariable long id, @RequestParam(required = false) Integer sentence,
            @RequestParam(required = false) String commitment, @RequestParam(defaultValue = "all") String show) {
        var draft = plans.draft(actor, new EditionId(id));
        var chosen = Optional.ofNullable(commitment).flatMap(draft::commitment);
        var start = chosen.flatMap(DraftCommitment::anchor).map(Anchor::start).or(() -> Optional.ofNullable(sentence));
        return new ModelAndView("plan/web/plan", "page", new PlanPage(
                draft, plans.document(actor, draft.edition().id()), rows(actor, draft),
                plans.check(actor, draft.edition().id()), start, chosen.map(DraftCommitment::id),
                PlanPage.Show.of(show), plans(actor) && actor.sees(draft.edition().unit())));
    }

    private Map<String, LedgerRow> rows(Actor actor, PlanDraft draft) {
        return ledger.ofPlan(actor, draft.plan()).stream()
                .collect(Collectors.toMap(LedgerRow::number, Function.identity()));
    }

    @GetMapping("/plans/{id}/commitments")
    ModelAndView commitments(Actor actor, @PathVariable long id) {
        var draft = plans.draft(actor, new EditionId(id));
        return new ModelAndView("plan/web/commitments", "page", new CommitmentsPage(
                draft, rows(actor, draft), plans(actor) && actor.sees(draft.edition().unit())));
    }

    @GetMapping("/plans/{id}/check")
    ModelAndView check(Actor actor, @PathVariable long id) {
        var draft = plans.draft(actor, new EditionId(id));
        return new ModelAndView("plan/web/check", "page", new CheckPage(
                draft, plans.check(actor, draft.edition().id()), plans(actor) && actor.sees(draft.edition().unit()),
                difference(actor, draft.edition(), Optional.empty()).groups()));
    }

    @GetMapping("/plans/{id}/difference")
    ModelAndView difference(Actor actor, @PathVariable long id, @RequestParam Optional<Long> from) {
        var now = plans.draft(actor, new EditionId(id)).edition();
        return new ModelAndView("plan/web/difference", "page", difference(actor, now, from));
    }

    /** Against the edition asked for, or else the one before. */
    private DifferencePage difference(Actor actor, Edition now, Optional<Long> from) {
        var others = plans.editions(actor).stream()
                .filter(edition -> edition.number().equals(now.number()) && !edition.id().equals(now.id()))
                .toList();
        var old = others.stream()
                .filter(edition -> from.map(id -> edition.id().value() == id)
                        .orElse(edition.edition() < now.edition()))
                .findFirst();
        return new DifferencePage(now, others, old, old.map(edition -> plans.compare(actor, edition.id(), now.id())));
    }

    @PostMapping("/plans")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER})
    String importDocument(Actor actor, @RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused(CommitmentForm.unfit("file", "没有选择文件。", "请选择方案全文(txt 或 docx)。"));
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return "redirect:/plans/" + plans.importDocument(actor, name, file.getBytes()).value() + "/check";
    }

    @PostMapping("/plans/{id}/issue")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER})
    ModelAndView issue(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        var edition = new EditionId(id);
        var report = plans.issue(actor, edition, version);
        return new ModelAndView("plan/web/issued", "page", new IssuedPage(plans.draft(actor, edition), report));
    }
}
