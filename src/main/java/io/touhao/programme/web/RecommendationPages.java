package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.pack.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The city's board: the order, the quota line, and recommending what stands above it. */
@Controller
@Allowed(CITY_OFFICER)
class RecommendationPages {

    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final Places places;
    private final Clock clock;

    RecommendationPages(Applications applications, Calls calls, Programmes programmes, Places places, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/calls/{id}/board")
    ModelAndView board(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var call = calls.call(new CallId(id));
        return new ModelAndView("programme/web/board", "page", new BoardPage(
                actor, call, programmes.of(call.programme()), applications.order(actor, call.id()), applications.funnel(actor, call.id()),
                places.below(actor.unit()), LocalDate.now(clock), Done.of(done)));
    }

    @PostMapping("/calls/{id}/place")
    String put(
            Actor actor, @PathVariable long id, @RequestParam long application, @RequestParam int place,
            @RequestParam(defaultValue = "") String reason) {
        applications.put(actor, new ApplicationId(application), place, reason);
        return Done.PUT.at("/calls/" + id + "/board");
    }

    @PostMapping("/calls/{id}/recommend")
    String recommend(Actor actor, @PathVariable long id, @RequestParam int count) {
        applications.recommend(actor, new CallId(id), count);
        return Done.RECOMMENDED.at("/calls/" + id + "/board");
    }
}
