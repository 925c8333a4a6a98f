package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Pauses;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stops of a commitment's clock (暂停计时): asked for, approved or refused, ended by hand. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class PausePages {

    private final Ledger ledger;
    private final Pauses pauses;
    private final Clock clock;

    PausePages(Ledger ledger, Pauses pauses, Clock clock) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/pause")
    ModelAndView pause(Actor actor, @PathVariable long id) {
        var commitment = new CommitmentId(id);
        return new ModelAndView("report/web/pause", "page", new PausePage(
                ledger.detail(actor, commitment), pauses.open(actor, commitment), pauses.deeds(actor, commitment),
                pauses.reasons(), LocalDate.now(clock), clock.getZone()));
    }

    @PostMapping("/commitments/{id}/pause")
    String ask(
            Actor actor, @PathVariable long id, @RequestParam String reason, @RequestParam String words,
            @RequestParam LocalDate until) {
        pauses.ask(actor, new CommitmentId(id), reason, words, until);
        return back(id, Done.PAUSE_ASKED);
    }

    @PostMapping("/commitments/{id}/pause/grant")
    String grant(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String remark) {
        pauses.grant(actor, new CommitmentId(id), remark);
        return back(id, Done.PAUSED);
    }

    @PostMapping("/commitments/{id}/pause/refuse")
    String refuse(Actor actor, @PathVariable long id, @RequestParam String remark) {
        pauses.refuse(actor, new CommitmentId(id), remark);
        return back(id, Done.PAUSE_REFUSED);
    }

    @PostMapping("/commitments/{id}/pause/resume")
    String resume(Actor actor, @PathVariable long id, @RequestParam String words) {
        pauses.resume(actor, new CommitmentId(id), words);
        return back(id, Done.RESUMED);
    }

    private static String back(long id, Done done) {
        return "redirect:" + done.at("/commitments/" + id) + "#clock";
    }
}
