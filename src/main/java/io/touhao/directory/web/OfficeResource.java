package io.touhao.directory.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.AbolishPost;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.AppointPerson;
import io.touhao.directory.CreatePost;
import io.touhao.directory.EndService;
import io.touhao.directory.HandOver;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeDraft;
import io.touhao.directory.OfficeId;
import io.touhao.directory.OpenOffice;
import io.touhao.directory.Organisation;
import io.touhao.directory.PersonId;
import io.touhao.directory.Post;
import io.touhao.directory.PostDraft;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offices, their posts and who serves them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class OfficeResource {

    private final Organisation organisation;
    private final OpenOffice openOffice;
    private final CreatePost createPost;
    private final AppointPerson appointPerson;
    private final EndService endService;
    private final HandOver handOver;
    private final AbolishPost abolishPost;
    private final Clock clock;

    OfficeResource(
            Organisation organisation, OpenOffice openOffice, CreatePost createPost, AppointPerson appointPerson,
            EndService endService, HandOver handOver, AbolishPost abolishPost, Clock clock) {
        this.organisation = organisation;
        this.openOffice = openOffice;
        this.createPost = createPost;
        this.appointPerson = appointPerson;
        this.endService = endService;
        this.handOver = handOver;
        this.abolishPost = abolishPost;
        this.clock = clock;
    }

    /** An office in JSON. */
    record OfficeBody(long id, String unit, String code, String name, String shortName, String kind, boolean assumed) {

        static OfficeBody of(Office office) {
            return new OfficeBody(
                    office.id().value(), office.unit().value(), office.code(), office.name(), office.shortName(),
                    office.kind().name(), office.assumed());
        }
    }

    /** A post in JSON, with who serves it. */
    record PostBody(
            long id, String name, String role, List<String> fields, boolean principal, int seats,
            List<ServiceBody> services) {}

    /** A person serving a post, in JSON. */
    record ServiceBody(long person, String name, LocalDate from) {}

    /** An office to be opened. */
    record NewOffice(String unit, String name, Optional<String> shortName, Office.Kind kind, LocalDate from) {

        NewOffice {
            given(unit, name, kind, from);
        }
    }

    /** A post to be created. */
    record NewPost(
            String name, Role role, List<String> fields, boolean principal, int rank, int seats, LocalDate from) {

        NewPost {
            given(name, role, fields, from);
        }
    }

    /** An appointment: of a person who is registered, or of a new one by name. */
    record Appointment(Optional<Long> person, Optional<String> name, Optional<String> mobile, LocalDate from) {

        Appointment {
            given(from);
        }
    }

    /** The end of a service: the first day the person serves no longer. */
    record End(long person, LocalDate on) {

        End {
            given(on);
        }
    }

    /** A hand-over from one person to another. */
    record Change(long from, long to, LocalDate on, String reason, Optional<String> note) {

        Change {
            given(on, reason);
        }
    }

    /** The key of what was made. */
    record Made(long id) {}

    /** What was open when a post was handed over. */
    record HandedOverBody(String from, String to, LocalDate on, int open) {}

    @GetMapping("/offices")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<OfficeBody> offices(
            @Parameter(hidden = true) Actor actor, @RequestParam(defaultValue = "") String unit,
            @RequestParam Optional<LocalDate> on) {
        var path = OrganisationPages.path(unit).orElse(actor.unit());
        if (!actor.sees(path)) {
            throw absent("单位");
        }
        return organisation.offices(path, day(on)).stream().map(OfficeBody::of).toList();
    }

    @GetMapping("/offices/{id}")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public OfficeBody office(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return OfficeBody.of(seen(actor, id));
    }

    @GetMapping("/offices/{id}/posts")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<PostBody> posts(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestParam Optional<LocalDate> on) {
        var office = seen(actor, id);
        var day = day(on);
        var serving = organisation.history(office.id()).stream().filter(one -> one.days().contains(day)).toList();
        return organisation.posts(office.id(), day).stream().map(post -> body(post, serving)).toList();
    }

    @PostMapping("/offices")
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@Parameter(hidden = true) Actor actor, @RequestBody NewOffice body) {
        var unit = OrganisationPages.path(body.unit()).orElseThrow(() -> absent("单位"));
        var draft = new OfficeDraft(body.name(), body.shortName().orElse(""), body.kind(), false);
        return new Made(openOffice.open(actor, unit, draft, body.from()).value());
    }

    @PostMapping("/offices/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Made create(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody NewPost body) {
        var draft = new PostDraft(
                body.name(), body.role(), body.fields(), body.principal(), body.rank(), body.seats());
        return new Made(createPost.create(actor, new OfficeId(id), draft, body.from()).value());
    }

    @PostMapping("/posts/{id}/services")
    @ResponseStatus(HttpStatus.CREATED)
    Made appoint(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Appointment body) {
        var post = new PostId(id);
        if (body.person().isPresent()) {
            appointPerson.appoint(actor, post, new PersonId(body.person().get()), body.from());
            return new Made(body.person().get());
        }
        return new Made(appointPerson
                .appointNew(actor, post, body.name().orElse(""), body.mobile(), body.from())
                .value());
    }

    @PostMapping("/posts/{id}/ends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody End body) {
        endService.end(actor, new PostId(id), new PersonId(body.person()), body.on());
    }

    @PostMapping("/posts/{id}/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    HandedOverBody handOver(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Change body) {
        var note = handOver.handOver(
                actor, new PostId(id), new PersonId(body.from()), new PersonId(body.to()), body.on(),
                new HandOver.Reason(body.reason(), body.note().orElse("")));
        return new HandedOverBody(note.from(), note.to(), note.on(), note.open().size());
    }

    @PostMapping("/posts/{id}/abolition")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abolish(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestParam LocalDate on) {
        abolishPost.abolish(actor, new PostId(id), on);
    }

    /** What a body must hold; one without it is a bad request. */
    private static void given(Object... parts) {
        for (var part : parts) {
            Objects.requireNonNull(part);
        }
    }

    private static PostBody body(Post post, List<Serving> serving) {
        var services = serving.stream()
                .filter(one -> one.post().equals(post.id()))
                .map(one -> new ServiceBody(one.person().value(), one.personName(), one.days().from()))
                .toList();
        return new PostBody(
                post.id().value(), post.name(), post.role().name(), post.fields(), post.principal(), post.seats(),
                services);
    }

    private Office seen(Actor actor, long id) {
        return organisation.office(new OfficeId(id))
                .filter(office -> actor.sees(office.unit()))
                .orElseThrow(() -> absent("机构"));
    }

    private LocalDate day(Optional<LocalDate> asked) {
        return asked.orElseGet(() -> LocalDate.now(clock));
    }

    private static Refused absent(String what) {
        return new Refused(new NotFound("没有找到该%s，或不在您的管辖范围内。".formatted(what)));
    }
}
