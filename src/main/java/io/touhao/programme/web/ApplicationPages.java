package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileAnswer;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.pack.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One application: the firm fills it in, the levels above move it on. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class ApplicationPages {

    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final Places places;
    private final io.touhao.directory.Holidays holidays;
    private final Clock clock;

    ApplicationPages(
            Applications applications, Calls calls, Programmes programmes, RuleShelf rules, Places places,
            io.touhao.directory.Holidays holidays, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.rules = rules;
        this.places = places;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/applications/{id}")
    ModelAndView page(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        return view("application", actor, applications.application(actor, new ApplicationId(id)), Done.of(done));
    }

    private ModelAndView view(String template, Actor actor, Application application, Done done) {
        var call = calls.call(application.call());
        var found = rules.of(call);
        return new ModelAndView("programme/web/" + template, "page", new ApplicationPage(
                actor, application, call, programmes.of(call.programme()), found, found.judge(application.facts()),
                applications.files(application.id()), applications.steps(application.id()), places.name(application.firm().unit()),
                holidays.workingDays(), clock.instant(), clock.getZone(), done));
    }

    /** By script the side column alone comes back; without it the page. */
    @PostMapping("/applications/{id}/draft")
    @Allowed(ENTERPRISE)
    ModelAndView draft(
            Actor actor, @PathVariable long id, HttpServletRequest request, @RequestHeader("HX-Request") Optional<String> script) {
        var saved = save(actor, id, request);
        return script.isPresent() ? view("application-side", actor, saved, Done.NOTHING) : new ModelAndView(Done.DRAFT.at("/applications/" + id));
    }

    /** What was typed is kept as a draft first, so that a refusal loses nothing. */
    @PostMapping("/applications/{id}/submit")
    @Allowed(ENTERPRISE)
    String submit(Actor actor, @PathVariable long id, HttpServletRequest request) {
        save(actor, id, request);
        applications.submit(actor, new ApplicationId(id));
        return Done.SUBMITTED.at("/applications/" + id);
    }

    private Application save(Actor actor, long id, HttpServletRequest request) {
        var application = applications.application(actor, new ApplicationId(id));
        var asked = rules.of(calls.call(application.call())).asked();
        return applications.saveDraft(actor, application.id(), TypedFacts.of(asked, request.getParameterMap()));
    }

    @PostMapping("/applications/{id}/withdraw")
    @Allowed(ENTERPRISE)
    String withdraw(Actor actor, @PathVariable long id) {
        applications.move(actor, new ApplicationId(id), Move.WITHDRAW, "");
        return Done.WITHDRAWN.at("/applications/" + id);
    }

    @PostMapping("/applications/{id}/files")
    @Allowed(ENTERPRISE)
    String attach(
            Actor actor, @PathVariable long id, @RequestParam String document, @RequestParam Optional<LocalDate> validUntil,
            @RequestParam List<MultipartFile> files) {
        applications.attach(actor, new ApplicationId(id), document, validUntil, BroughtFile.of(files));
        return "redirect:/applications/" + id + "#files";
    }

    @PostMapping("/applications/{id}/drop-file")
    @Allowed(ENTERPRISE)
    String detach(Actor actor, @PathVariable long id, @RequestParam long file) {
        applications.detach(actor, new ApplicationId(id), file);
        return "redirect:/applications/" + id + "#files";
    }

    @GetMapping("/application-files/{id}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var file = applications.file(actor, id);
        return FileAnswer.of(file.name(), file.type(), file.content());
    }

    @PostMapping("/applications/{id}/move")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String move(Actor actor, @PathVariable long id, @RequestParam Move move, @RequestParam(defaultValue = "") String reason) {
        applications.move(actor, new ApplicationId(id), move, reason);
        return Done.MOVED.at("/applications/" + id);
    }

    /** Several ticked ones; the first refusal of each firm that stayed is told. */
    @PostMapping("/applications/move")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String moveTicked(
            Actor actor, @RequestParam(defaultValue = "") long[] id, @RequestParam Move move, @RequestParam(defaultValue = "") String reason) {
        var report = applications.moveAll(actor, LongStream.of(id).mapToObj(ApplicationId::new).toList(), move, reason);
        if (!report.refused().isEmpty() && report.done() == 0) {
            throw new Refused(report.refused().values().stream().flatMap(List::stream).toList());
        }
        return Done.MOVED.at("/applications");
    }
}
