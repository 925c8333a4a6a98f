package io.touhao.service.request.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileAnswer;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.service.request.Origin;
import io.touhao.service.request.RequestDraft;
import io.touhao.service.request.RequestId;
import io.touhao.service.request.RequestPack;
import io.touhao.service.request.Requests;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Requests: raising one, looking at one, and what is done with it. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class RequestPages {

    private static final RequestPack PACK = RequestPack.bundled();

    private final Requests requests;
    private final EnterpriseRecords records;
    private final Holidays holidays;
    private final Clock clock;

    RequestPages(Requests requests, EnterpriseRecords records, Holidays holidays, Clock clock) {
        this.requests = requests;
        this.records = records;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** A request to be raised. */
    record NewPage(Optional<Enterprise> firm, boolean own, RequestPack pack) {

        Heading heading() {
            return own ? Heading.of("提诉求", RequestNavigation.OWN) : Heading.of("登记诉求", RequestNavigation.SERVICE).child("requests");
        }
    }

    @GetMapping("/requests/new")
    ModelAndView fresh(Actor actor, @RequestParam Optional<Long> firm) {
        var chosen = actor.enterprise().or(() -> firm).flatMap(records::find);
        return new ModelAndView("service/request/web/new", "page", new NewPage(chosen, actor.enterprise().isPresent(), PACK));
    }

    @PostMapping("/requests")
    String raise(
            Actor actor, @RequestParam Optional<Long> firm, @RequestParam Optional<Origin> origin,
            @RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words, @RequestParam Optional<List<MultipartFile>> files) {
        var enterprise = actor.enterprise().or(() -> firm).orElseThrow(() -> new Refused(new NotFound("请从企业页登记诉求。")));
        var from = actor.enterprise().isPresent() ? Origin.FIRM : origin.filter(one -> one != Origin.FIRM).orElse(Origin.OFFICER);
        var request = requests.raise(actor, new RequestDraft(
                enterprise, from, by, kind, title, words, Optional.empty(), BroughtFile.of(files.orElse(List.of()))));
        return Done.RAISED.at(request.address());
    }

    @GetMapping("/requests/{id}")
    ModelAndView request(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var key = new RequestId(id);
        var request = requests.request(actor, key);
        var own = actor.enterprise().isPresent();
        return new ModelAndView("service/request/web/request", "page", new RequestPage(
                actor, request, requests.steps(actor, key), requests.files(actor, key), own ? List.of() : requests.alike(actor, key),
                own ? List.of() : requests.lessons(request.title()), PACK, holidays.workingDays(), clock.instant(), clock.getZone(), Done.of(done)));
    }

    @PostMapping("/requests/{id}/act")
    String act(Actor actor, @PathVariable long id, @RequestParam int version, @ModelAttribute TypedDeed typed) {
        requests.act(actor, new RequestId(id), version, typed.deed());
        return Done.DONE.at("/requests/" + id);
    }

    @PostMapping("/requests/{id}/keep")
    @Allowed({LEADER, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String keep(Actor actor, @PathVariable long id, @RequestParam String title, @RequestParam String answer) {
        requests.keep(actor, new RequestId(id), title, answer);
        return Done.KEPT.at("/requests/" + id);
    }

    @PostMapping("/requests/{id}/mark")
    @Allowed({LEADER, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String mark(Actor actor, @PathVariable long id, @RequestParam boolean common) {
        requests.mark(actor, new RequestId(id), common);
        return Done.MARKED.at("/requests/" + id);
    }

    @GetMapping("/request-files/{id}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var file = requests.file(actor, id);
        return FileAnswer.of(file.name(), file.type(), file.content());
    }
}
