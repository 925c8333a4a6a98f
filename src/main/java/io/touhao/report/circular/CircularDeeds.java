package io.touhao.report.circular;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.review.round.RoundId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with circulars: drafted, worded, issued, corrected. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
class CircularDeeds {

    private final Circulars circulars;

    CircularDeeds(Circulars circulars) {
        this.circulars = circulars;
    }

    @PostMapping("/circulars")
    String draft(Actor actor, @RequestParam long round) {
        circulars.draft(actor, new RoundId(round));
        return Done.DRAFTED.at("/circulars?state=DRAFT");
    }

    @GetMapping("/circulars/{id}/wording")
    ModelAndView wording(Actor actor, @PathVariable long id) {
        var row = circulars.circular(actor, id);
        if (!Circulars.isOwn(actor, row)) {
            throw new Refused(new NotFound("没有这份通报，或它不在您的范围内。"));
        }
        return new ModelAndView("report/circular/wording", "page", new WordingPage(row));
    }

    @PostMapping("/circulars/{id}/wording")
    String word(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String remark, @RequestParam String demands) {
        var lines = demands.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Wording::tidy).toList();
        circulars.word(actor, id, version, new Draft(Wording.tidy(remark), lines));
        return Done.WORDED.at("/circulars/" + id);
    }

    @PostMapping("/circulars/{id}/issue")
    @Allowed({LEADER, SUPERVISOR})
    String issue(Actor actor, @PathVariable long id, @RequestParam int version) {
        circulars.issue(actor, id, version);
        return Done.ISSUED.at("/circulars/" + id);
    }

    @PostMapping("/circulars/{id}/errata")
    @Allowed({LEADER, SUPERVISOR})
    String correct(Actor actor, @PathVariable long id, @RequestParam String words) {
        circulars.correct(actor, id, words);
        return Done.CORRECTED.at("/circulars/" + id);
    }
}
