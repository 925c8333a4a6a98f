package io.touhao.programme.web;

import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.CallId;
import io.touhao.programme.assessment.AssessmentRefusal;
import io.touhao.programme.assessment.Assessments;
import io.touhao.programme.assessment.SiteCheck;
import io.touhao.programme.recognition.Notices;
import io.touhao.programme.recognition.Recognitions;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The assessment room of the province: draw, sheets, disputes, conclusions, notice, recognition. */
@Controller
@Allowed(DIVISION_OFFICER)
class RoomPages {

    private final Assessments assessments;
    private final Notices notices;
    private final Recognitions recognitions;
    private final Places places;
    private final Clock clock;

    RoomPages(Assessments assessments, Notices notices, Recognitions recognitions, Places places, Clock clock) {
        this.assessments = assessments;
        this.notices = notices;
        this.recognitions = recognitions;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/calls/{id}/assessment")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER})
    ModelAndView room(
            Actor actor, @PathVariable long id, @RequestParam Optional<Long> application, @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String done) {
        var call = new CallId(id);
        var room = assessments.room(actor, call);
        var chosen = application.flatMap(key -> room.rows().stream().filter(row -> row.application().id().value() == key).findFirst());
        return new ModelAndView("programme/web/room", "page", new RoomPage(
                actor, room, notices.of(call), notices.objections(actor, call), chosen,
                chosen.map(row -> assessments.checks(row.application().id())).orElse(List.of()), only, places.below(actor.unit()),
                clock.instant(), clock.getZone(), Done.of(done)));
    }

    @PostMapping("/calls/{id}/draw")
    String draw(Actor actor, @PathVariable long id, @RequestParam String seed, @RequestParam String witness) {
        assessments.draw(actor, new CallId(id), seed, witness);
        return Done.DRAWN.at(address(id));
    }

    @PostMapping("/calls/{id}/conclude")
    String conclude(Actor actor, @PathVariable long id, @RequestParam(name = "id", defaultValue = "") long[] ids) {
        var report = assessments.conclude(actor, new CallId(id), LongStream.of(ids).mapToObj(ApplicationId::new).toList());
        if (report.done() == 0 && !report.refused().isEmpty()) {
            throw new Refused(report.refused().values().stream().flatMap(List::stream).toList());
        }
        return Done.CONCLUDED.at(address(id));
    }

    @PostMapping("/calls/{id}/announce")
    String announce(Actor actor, @PathVariable long id) {
        notices.announce(actor, new CallId(id));
        return Done.ANNOUNCED.at(address(id));
    }

    @PostMapping("/calls/{id}/recognise")
    String recognise(Actor actor, @PathVariable long id, @RequestParam String document) {
        recognitions.recognise(actor, new CallId(id), document);
        return Done.RECOGNISED.at(address(id));
    }

    @PostMapping("/calls/{call}/score-sheets")
    String file(Actor actor, @PathVariable long call, @RequestParam long sheet, @RequestParam long application, HttpServletRequest request) {
        assessments.file(actor, sheet, ExpertPages.points(request), Optional.ofNullable(request.getParameter("words")).orElse(""), minutes(request));
        return Done.FILED.at(address(call) + "?application=" + application);
    }

    private static int minutes(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("minutes")).filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt).orElse(0);
    }


    @PostMapping("/calls/{call}/resolve")
    String resolve(
            Actor actor, @PathVariable long call, @RequestParam long application, @RequestParam String score,
            @RequestParam(defaultValue = "") String reason) {
        if (!score.strip().matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new Refused(new AssessmentRefusal.WordMissing("score", "复议得分"));
        }
        assessments.resolve(actor, new ApplicationId(application), new BigDecimal(score.strip()), reason);
        return Done.RESOLVED.at(address(call) + "?application=" + application);
    }

    @PostMapping("/calls/{call}/check")
    String check(
            Actor actor, @PathVariable long call, @RequestParam long application, @RequestParam Optional<LocalDate> day,
            @RequestParam String visitors, @RequestParam String found, @RequestParam(defaultValue = "false") boolean confirmed) {
        assessments.check(actor, new ApplicationId(application), new SiteCheck(
                day.orElseGet(() -> LocalDate.now(clock)), visitors, found, confirmed));
        return Done.CHECKED.at(address(call) + "?application=" + application);
    }

    @PostMapping("/calls/{call}/object")
    String object(
            Actor actor, @PathVariable long call, @RequestParam long application, @RequestParam String raisedBy, @RequestParam String words) {
        notices.object(actor, new ApplicationId(application), raisedBy, words);
        return Done.OBJECTED.at(address(call) + "?application=" + application);
    }

    @PostMapping("/calls/{call}/decide")
    String decide(
            Actor actor, @PathVariable long call, @RequestParam long objection, @RequestParam boolean upheld, @RequestParam String decision) {
        notices.decide(actor, objection, upheld, decision);
        return Done.DECIDED.at(address(call));
    }

    private static String address(long call) {
        return "/calls/" + call + "/assessment";
    }
}
