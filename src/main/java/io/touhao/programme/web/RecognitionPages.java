package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.file.FileAnswer;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.CheckCode;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.Purpose;
import io.touhao.rulebook.eligibility.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Titles that were won: the list, one of them, and what is done with it. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class RecognitionPages {

    private final Recognitions recognitions;
    private final Listings listings;
    private final Programmes programmes;
    private final Places places;
    private final Clock clock;

    RecognitionPages(Recognitions recognitions, Listings listings, Programmes programmes, Places places, Clock clock) {
        this.recognitions = recognitions;
        this.listings = listings;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    /** A row of the list. */
    record Row(long id, String firm, String certificate, String programme, String unit, LocalDate on, LocalDate until, Recognition.State state) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("enterprise_name"), row.getString("certificate"), row.getString("programme"),
                    row.getString("unit"), row.getObject("recognised_on", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                    Recognition.State.valueOf(row.getString("state")));
        }
    }

    /** The list. */
    record Page(ListPage<Row> list) {
        Heading heading() {
            return Heading.of("认定名单", ProgrammeNavigation.KEY).child("recognitions");
        }
    }

    /** One recognition. */
    record One(Actor actor, Recognition recognition, Programme programme, String place, Optional<Recognitions.OwedUpdate> owed,
            Optional<Verdict> outlook, LocalDate today, Done done) {

        Heading heading() {
            var title = "%s · %s".formatted(recognition.firm(), programme.title());
            return isMine() ? Heading.of(title, ProgrammeNavigation.OWN).facts(recognition.certificate())
                    : Heading.of(title, ProgrammeNavigation.KEY).child("recognitions").under(new Link("认定名单", "/recognitions")).facts(recognition.certificate());
        }

        boolean isMine() {
            return actor.is(ENTERPRISE);
        }

        boolean isProvince() {
            return actor.is(DIVISION_OFFICER);
        }

        boolean isInForce() {
            return recognition.state() == Recognition.State.IN_FORCE;
        }

        LocalDate reviewFrom() {
            return recognition.reviewFrom(programme);
        }

        boolean isDue() {
            return !today.isBefore(reviewFrom());
        }

        /** Why rules that take no applications any more are still those of the review. */
        Optional<String> transition() {
            return outlook.map(Verdict::pack).filter(pack -> !pack.isInForce(today, Purpose.APPLICATION))
                    .flatMap(EligibilityPack::transition).map(rule -> rule.words() + "，" + rule.citation().words());
        }

        String said() {
            return switch (outlook.orElseThrow().outcome()) {
                case MET -> "都满足，延续 %d 年".formatted(programme.validityYears().value());
                case UNMET -> "有不满足的，复核后失效";
                case UNKNOWN -> "缺数据，暂不能复核";
            };
        }
    }

    private Listing<Row> listing(Actor actor) {
        var names = places.byPath(actor.unit());
        return Listing.<Row>of("recognitions", "认定名单").noun("家")
                .select("r.id, r.enterprise_name, r.certificate, r.programme, r.unit_path::text as unit, r.recognised_on, r.valid_until, r.state")
                .from("programme.recognition r")
                .key("r.id")
                .column(Column.<Row>text("firm", "企业", row -> Cell.link(row.firm(), "/recognitions/" + row.id()))
                        .sortedBy("r.enterprise_name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Row>text("programme", "称号", row -> Cell.text(programmes.of(row.programme()).title())).sortedBy("r.programme").width(26))
                .column(Column.<Row>text("certificate", "证书编号", row -> Cell.text(row.certificate())).sortedBy("r.certificate").width(24))
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.apply(row.unit()))).sortedBy("r.unit_path").width(12))
                .column(Column.<Row>date("on", "认定日", row -> Cell.date(row.on())).sortedBy("r.recognised_on"))
                .column(Column.<Row>date("until", "有效期止", row -> Cell.date(row.until())).sortedBy("r.valid_until").onPhone())
                .column(Column.<Row>text("state", "状态", row -> Cell.text(row.state().title())).sortedBy("r.state").width(10).onPhone())
                .filter(Filter.words("q", "企业、证书", "(r.enterprise_name || ' ' || r.certificate || ' ' || r.uscc) ilike :q"))
                .filter(Filter.choice("programme", "称号", ApplicationLists.options(programmes), "r.programme = :programme"))
                .filter(Filter.choice("state", "状态", states(), "r.state = :state"))
                .filter(Filter.choice("unit", "地区", places.options(actor.unit()), ":unit = any(string_to_array(public.ltree2text(r.unit_path), '.'))"))
                .filter(Filter.days("until", "有效期止", "r.valid_until"))
                .filter(Filter.flag("due", "待复核", "r.state = 'IN_FORCE' and r.valid_until <= (cast(:due_by as jsonb) ->> r.programme)::date"))
                .sortedBy("-on")
                .rows(Row::read);
    }

    /** For each programme the day up to which a title that ends is reviewed from today on. */
    private Map<String, Object> dueBy() {
        var days = programmes.all().stream()
                .map(one -> "\"%s\":\"%s\"".formatted(one.id(), LocalDate.now(clock).plusMonths(one.reviewMonths().value())));
        return Map.of("due_by", days.collect(Collectors.joining(",", "{", "}")));
    }

    private static List<Option> states() {
        return Arrays.stream(Recognition.State.values()).map(state -> new Option(state.name(), state.title())).toList();
    }

    @GetMapping("/recognitions")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = listing(actor);
        return new ModelAndView("programme/web/recognitions", "page", new Page(listings.page(list, ListQuery.of(list, request), dueBy())));
    }

    @GetMapping("/recognitions/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = listing(actor);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), dueBy()));
    }

    @GetMapping("/recognitions/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = listing(actor);
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), Map.of(), response.getOutputStream());
    }

    @GetMapping("/recognitions/{id}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView one(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var found = recognitions.recognition(actor, id);
        var owed = recognitions.owed(actor).stream().filter(one -> one.recognition().id() == id).findFirst();
        return new ModelAndView("programme/web/recognition", "page", new One(
                actor, found, programmes.of(found.programme()), places.name(found.unit()), owed,
                actor.is(DIVISION_OFFICER) ? recognitions.outlook(actor, id) : Optional.empty(), LocalDate.now(clock), Done.of(done)));
    }

    /** A certificate to be printed. */
    record CertificatePage(Recognition recognition, Programme programme, CheckCode code) {}

    @GetMapping("/recognitions/{id}/certificate")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView certificate(Actor actor, @PathVariable long id) {
        var found = recognitions.recognition(actor, id);
        return new ModelAndView("programme/web/certificate-print", "page",
                new CertificatePage(found, programmes.of(found.programme()), code(found)));
    }

    @GetMapping("/recognitions/{id}/certificate.docx")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ResponseEntity<byte[]> document(Actor actor, @PathVariable long id) {
        var found = recognitions.recognition(actor, id);
        return FileAnswer.of(found.certificate() + ".docx", CertificateDocument.TYPE,
                CertificateDocument.of(found, programmes.of(found.programme()), code(found)));
    }

    private static CheckCode code(Recognition recognition) {
        return new CheckCode(ServletUriComponentsBuilder.fromCurrentContextPath().path(recognition.checkAddress()).toUriString());
    }

    @PostMapping("/recognitions/{id}/update")
    @Allowed(ENTERPRISE)
    String update(Actor actor, @PathVariable long id) {
        recognitions.update(actor, id);
        return Done.UPDATED.at("/recognitions/" + id);
    }

    @PostMapping("/recognitions/{id}/change")
    @Allowed(ENTERPRISE)
    String change(
            Actor actor, @PathVariable long id, @RequestParam String kind, @RequestParam Optional<LocalDate> happenedOn,
            @RequestParam String words) {
        recognitions.reportChange(actor, id, kind, happenedOn.orElseGet(() -> LocalDate.now(clock)), words);
        return Done.REPORTED.at("/recognitions/" + id);
    }

    @PostMapping("/recognitions/{id}/review")
    @Allowed(DIVISION_OFFICER)
    String review(Actor actor, @PathVariable long id, @RequestParam String words) {
        recognitions.review(actor, id, words);
        return Done.REVIEWED.at("/recognitions/" + id);
    }

    @PostMapping("/recognitions/{id}/revoke")
    @Allowed(DIVISION_OFFICER)
    String revoke(Actor actor, @PathVariable long id, @RequestParam String reason) {
        recognitions.revoke(actor, id, reason);
        return Done.REVOKED.at("/recognitions/" + id);
    }
}
