package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallDraft;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.ProgrammeRefusal;
import io.touhao.programme.pack.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calls: the list, one of them, and the form by which a division issues one. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class CallPages {

    private final Calls calls;
    private final Applications applications;
    private final Programmes programmes;
    private final Places places;
    private final Clock clock;

    CallPages(Calls calls, Applications applications, Programmes programmes, Places places, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/calls")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("programme/web/calls", "page", new CallsPage(actor, calls.all(), programmes, LocalDate.now(clock), Done.of(done)));
    }

    @GetMapping("/calls/new")
    @Allowed(DIVISION_OFFICER)
    ModelAndView draft() {
        return new ModelAndView("programme/web/call-draft", "page", new CallDraftPage(programmes.all(), places.cities()));
    }

    @PostMapping("/calls")
    @Allowed(DIVISION_OFFICER)
    String issue(
            Actor actor, @RequestParam String programme, @RequestParam int year, @RequestParam String number,
            @RequestParam Optional<LocalDate> opens, @RequestParam Optional<LocalDate> closes, @RequestParam Optional<LocalDate> cityDue,
            @RequestParam String addressees, HttpServletRequest request) {
        var id = calls.issue(actor, new CallDraft(
                programme, year, number, demandDay(opens, "opens", "受理日"), demandDay(closes, "closes", "截止日"),
                demandDay(cityDue, "cityDue", "市级推荐截止日"), addressees, quota(request)));
        return Done.ISSUED.at("/calls/" + id.value());
    }

    private static LocalDate demandDay(Optional<LocalDate> day, String field, String label) {
        return day.orElseThrow(() -> new Refused(new ProgrammeRefusal.CallUnfit(field, "请填写%s。".formatted(label), "")));
    }

    private Map<UnitPath, Integer> quota(HttpServletRequest request) {
        var quota = new HashMap<UnitPath, Integer>();
        for (var city : places.cities()) {
            Optional.ofNullable(request.getParameter("quota-" + city.code())).map(String::strip).filter(text -> !text.isEmpty())
                    .ifPresent(text -> quota.put(city.path(), number(text)));
        }
        return quota;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new Refused(new ProgrammeRefusal.CallUnfit("quota", "推荐名额“%s”不是整数。".formatted(text), ""));
        }
        return Integer.parseInt(text);
    }

    @GetMapping("/calls/{id}")
    ModelAndView call(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var call = calls.call(new CallId(id));
        var own = applications.own(actor).stream().filter(one -> one.call().equals(call.id())).findFirst();
        return new ModelAndView("programme/web/call", "page", new CallPage(
                actor, call, programmes.of(call.programme()), applications.funnel(actor, call.id()), places.cities(), own,
                LocalDate.now(clock), Done.of(done)));
    }

    @PostMapping("/calls/{id}/apply")
    @Allowed(ENTERPRISE)
    String apply(Actor actor, @PathVariable long id) {
        return "redirect:/applications/" + applications.begin(actor, new CallId(id)).value();
    }
}
