package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Proof;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One commitment (台账条目) with all that belongs to it, and the deeds that need no form of their own. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CommitmentPages {

    private final Ledger ledger;
    private final Commitments commitments;
    private final EvidenceFiles evidence;
    private final Uploads uploads;
    private final ActionTitles actions;
    private final Besides besides;
    private final Clock clock;

    CommitmentPages(
            Ledger ledger, Commitments commitments, EvidenceFiles evidence, Uploads uploads, ActionTitles actions,
            Besides besides, Clock clock) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.commitments = commitments;
        this.uploads = uploads;
        this.actions = actions;
        this.besides = besides;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}")
    ModelAndView commitment(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var detail = ledger.detail(actor, new CommitmentId(id));
        return new ModelAndView("report/web/commitment", "page", new CommitmentPage(
                detail, actions.title(detail.row().action()), LocalDateTime.now(clock), clock.getZone(),
                Done.of(request))).addObject("beside", besides.of(actor, id));
    }

    @PostMapping("/commitments/{id}/acknowledge")
    String acknowledge(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String back) {
        commitments.acknowledge(actor, new CommitmentId(id), version);
        return "redirect:" + Done.ACKNOWLEDGED.at(back.equals("/") ? back : "/commitments/" + id);
    }

    @PostMapping("/commitments/{id}/remind")
    String remind(Actor actor, @PathVariable long id, @RequestParam String text) {
        var report = commitments.remind(actor, List.of(new CommitmentId(id)), text);
        if (!report.refused().isEmpty()) {
            throw new Refused(List.copyOf(report.refused().values()));
        }
        return "redirect:" + Done.REMINDED.at("/commitments/" + id);
    }

    @PostMapping("/commitments/{id}/evidence")
    String keep(
            Actor actor, @PathVariable long id, @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<Integer> meets, @RequestParam(defaultValue = "") String reference,
            @RequestParam Optional<LocalDate> day) {
        var commitment = new CommitmentId(id);
        var kept = uploads.keep(actor, commitment, files, new Proof("", meets, reference, day));
        if (kept.isEmpty() && reference.isBlank()) {
            throw new Refused(new ReportRefusal.NoFile());
        }
        if (kept.isEmpty()) {
            evidence.cite(actor, commitment, Proof.cited(reference, meets, day));
        }
        return "redirect:" + Done.KEPT.at("/commitments/" + id) + "#evidence";
    }
}
