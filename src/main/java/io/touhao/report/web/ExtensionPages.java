package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Extensions;
import io.touhao.commitment.Ledger;
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

/** A later due day (延期): asked for by the owner, decided by the level above. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ExtensionPages {

    private final Ledger ledger;
    private final Extensions extensions;
    private final Clock clock;

    ExtensionPages(Ledger ledger, Extensions extensions, Clock clock) {
        this.ledger = ledger;
        this.extensions = extensions;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/extension")
    ModelAndView extension(Actor actor, @PathVariable long id) {
        var commitment = new CommitmentId(id);
        return new ModelAndView("report/web/extension", "page", new ExtensionPage(
                ledger.detail(actor, commitment), extensions.of(actor, commitment),
                extensions.deeds(actor, commitment), extensions.latest(actor, commitment), LocalDate.now(clock), clock.getZone()));
    }

    @PostMapping("/commitments/{id}/extension")
    String ask(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam LocalDate until,
            @RequestParam String reason) {
        extensions.ask(actor, new CommitmentId(id), version, until, reason);
        return back(id, Done.EXTENSION_ASKED);
    }

    @PostMapping("/commitments/{id}/extension/grant")
    String grant(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam LocalDate due,
            @RequestParam(defaultValue = "") String remark) {
        extensions.grant(actor, new CommitmentId(id), version, due, remark);
        return back(id, Done.EXTENDED);
    }

    @PostMapping("/commitments/{id}/extension/refuse")
    String refuse(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String remark) {
        extensions.refuse(actor, new CommitmentId(id), version, remark);
        return back(id, Done.EXTENSION_REFUSED);
    }

    private static String back(long id, Done done) {
        return "redirect:" + done.at("/commitments/" + id);
    }
}
