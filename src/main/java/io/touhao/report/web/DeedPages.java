package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The forms of a commitment's way: report, claim completion, close out, return. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class DeedPages {

    private final Ledger ledger;
    private final Commitments commitments;
    private final Uploads uploads;
    private final Besides besides;
    private final Clock clock;

    DeedPages(Ledger ledger, Commitments commitments, Uploads uploads, Besides besides, Clock clock) {
        this.ledger = ledger;
        this.commitments = commitments;
        this.uploads = uploads;
        this.besides = besides;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/report")
    ModelAndView report(Actor actor, @PathVariable long id) {
        return page("report", actor, id, Deed.REPORT, "填报进展");
    }

    @PostMapping("/commitments/{id}/report")
    String report(
            Actor actor, @PathVariable long id, @RequestParam int version, @ModelAttribute Progressed progressed,
            @RequestParam List<MultipartFile> files) {
        var commitment = new CommitmentId(id);
        progressed.check();
        var kept = uploads.keep(actor, commitment, files);
        var unit = ledger.row(actor, commitment).target().goalUnit();
        commitments.report(actor, commitment, version, progressed.report(unit, kept));
        return back(id, Done.REPORTED);
    }

    @GetMapping("/commitments/{id}/claim")
    ModelAndView claim(Actor actor, @PathVariable long id) {
        return page("claim", actor, id, Deed.CLAIM_COMPLETION, "申报办结");
    }

    @PostMapping("/commitments/{id}/claim")
    String claim(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String summary,
            @RequestParam List<MultipartFile> files) {
        uploads.keep(actor, new CommitmentId(id), files);
        commitments.claimCompletion(actor, new CommitmentId(id), version, summary);
        return back(id, Done.CLAIMED);
    }

    @GetMapping("/commitments/{id}/close-out")
    ModelAndView closeOut(Actor actor, @PathVariable long id) {
        var verifies = ledger.detail(actor, new CommitmentId(id)).deeds().contains(Deed.VERIFY);
        return (verifies ? page("verify", actor, id, Deed.VERIFY, "核验") : page("close-out", actor, id, Deed.CLOSE_OUT, "销号"))
                .addObject("beside", besides.of(actor, id));
    }

    @PostMapping("/commitments/{id}/close-out")
    String closeOut(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String remark) {
        commitments.closeOut(actor, new CommitmentId(id), version, remark);
        return back(id, Done.CLOSED);
    }

    @GetMapping("/commitments/{id}/return")
    ModelAndView returnIt(Actor actor, @PathVariable long id) {
        return page("return", actor, id, Deed.RETURN, "退回");
    }

    @PostMapping("/commitments/{id}/return")
    String returnIt(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason,
            @RequestParam String clause) {
        commitments.returnIt(actor, new CommitmentId(id), version, reason, clause);
        return back(id, Done.RETURNED);
    }

    private ModelAndView page(String template, Actor actor, long id, Deed deed, String verb) {
        var detail = ledger.detail(actor, new CommitmentId(id));
        return new ModelAndView("report/web/" + template, "page",
                new DeedPage(detail, deed, template, verb, LocalDateTime.now(clock), clock.getZone()));
    }

    private static String back(long id, Done done) {
        return "redirect:" + done.at("/commitments/" + id);
    }
}
