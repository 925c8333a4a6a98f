package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentRefusal;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.commitment.Records;
import io.touhao.commitment.Reviews;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happens to a claim besides close-out and return: verification, override, correction, withdrawal. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ReviewPages {

    private final Ledger ledger;
    private final Reviews reviews;
    private final EvidenceFiles evidence;
    private final Besides besides;
    private final Records records;
    private final Clock clock;

    ReviewPages(Ledger ledger, Reviews reviews, EvidenceFiles evidence, Besides besides, Records records, Clock clock) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.evidence = evidence;
        this.besides = besides;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/verify")
    ModelAndView verify(Actor actor, @PathVariable long id) {
        return page("verify", actor, id, Deed.VERIFY, "核验").addObject("beside", besides.of(actor, id));
    }

    @PostMapping("/commitments/{id}/verify")
    String verify(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String remark) {
        reviews.verify(actor, new CommitmentId(id), version, remark);
        return back(id, Done.VERIFIED);
    }

    @GetMapping("/commitments/{id}/override")
    ModelAndView override(Actor actor, @PathVariable long id) {
        return page("override", actor, id, Deed.OVERRIDE, "越级销号").addObject("beside", besides.of(actor, id));
    }

    @PostMapping("/commitments/{id}/override")
    String override(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason) {
        reviews.override(actor, new CommitmentId(id), version, reason);
        return back(id, Done.OVERRIDDEN);
    }

    @GetMapping("/commitments/{id}/correct")
    ModelAndView correct(Actor actor, @PathVariable long id) {
        return page("correct", actor, id, Deed.CORRECT, "更正完成数");
    }

    @PostMapping("/commitments/{id}/correct")
    String correct(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String done,
            @RequestParam String reason) {
        var figure = Numbers.typed("done", done).orElseThrow(() ->
                new Refused(new CommitmentRefusal.WordMissing("done", "更正后的完成数")));
        reviews.correct(actor, new CommitmentId(id), version, figure, reason);
        return back(id, Done.CORRECTED);
    }

    @GetMapping("/commitments/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable long id) {
        return page("withdraw", actor, id, Deed.WITHDRAW, "撤销").addObject("falls", falls(actor, id));
    }

    @PostMapping("/commitments/{id}/withdraw")
    String withdraw(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason,
            @RequestParam(defaultValue = "") String successor) {
        if (successor.isBlank()) {
            reviews.withdraw(actor, new CommitmentId(id), version, reason);
        } else {
            reviews.supersede(actor, new CommitmentId(id), version, successor, reason);
        }
        return back(id, Done.WITHDRAWN);
    }

    @PostMapping("/commitments/{id}/evidence/{file}/withdraw")
    String withdrawEvidence(
            Actor actor, @PathVariable long id, @PathVariable long file, @RequestParam String reason) {
        evidence.withdraw(actor, new EvidenceId(file), reason);
        return back(id, Done.EVIDENCE_WITHDRAWN) + "#evidence";
    }

    /** How many below it are open and would fall with it. */
    private long falls(Actor actor, long id) {
        var standing = records.standing(actor, ledger.row(actor, new CommitmentId(id)).unit());
        var above = standing.stream().filter(row -> row.parent().isPresent())
                .collect(Collectors.toMap(row -> row.id().value(), row -> row.parent().get().value()));
        return standing.stream().filter(row -> row.state().isOpen() && liesBelow(id, row.id().value(), above)).count();
    }

    private static boolean liesBelow(long id, long row, Map<Long, Long> above) {
        for (var step = above.get(row); step != null; step = above.get(step)) {
            if (step == id) {
                return true;
            }
        }
        return false;
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
