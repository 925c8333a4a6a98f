package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.Dates;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.registry.correction.AskedCorrection;
import io.touhao.registry.correction.AskedCorrection.Asked;
import io.touhao.registry.correction.CorrectionState;
import io.touhao.registry.correction.Corrections;
import io.touhao.registry.profile.CorrectRecord.Correction;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrections by application: an enterprise asks, its county decides. */
@Controller
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CorrectionPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> STATES =
            Arrays.stream(CorrectionState.values()).map(state -> new Option(state.name(), state.title())).toList();

    private static final Listing<Row> LISTING = Listing.<Row>of("corrections", "更正申请")
            .noun("份")
            .select("c.id, e.name, c.fields, c.state, c.reason, c.asked_at, c.decided_by")
            .from("registry.correction c join registry.enterprise e on e.id = c.enterprise_id")
            .where("c.unit_path <@ :root::ltree")
            .key("c.id")
            .column(Column.<Row>text("name", "企业", row -> Cell.link(row.name(), "/corrections/" + row.id())).sortedBy("e.name collate \"zh-x-icu\"").width(34).asTitle())
            .column(Column.<Row>text("fields", "更正什么", row -> Cell.text(row.fields())).width(24).onPhone())
            .column(Column.<Row>text("reason", "理由", row -> Cell.text(row.reason())).width(30))
            .column(Column.<Row>signal("state", "状态", row -> Cell.signal(row.state().signal(), row.state().title())).sortedBy("c.state"))
            .column(Column.<Row>date("asked", "申请", row -> Cell.moment(row.asked())).sortedByPresent("c.asked_at").onPhone())
            .column(Column.<Row>text("by", "谁核准", row -> Cell.text(row.by())).sortedBy("c.decided_by").width(12))
            .filter(Filter.words("q", "企业", "e.name ilike :q"))
            .filter(Filter.choice("state", "状态", STATES, "c.state = :state"))
            .sortedBy("-asked")
            .rows(Row::read);

    private final Corrections corrections;
    private final Profiles profiles;
    private final Listings listings;
    private final Units units;
    private final Clock clock;

    CorrectionPages(Corrections corrections, Profiles profiles, Listings listings, Units units, Clock clock) {
        this.corrections = corrections;
        this.profiles = profiles;
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    /** An application, as the list shows it. */
    record Row(long id, String name, String fields, CorrectionState state, String reason, LocalDateTime asked, String by) {

        static Row read(ResultSet row) throws SQLException {
            var fields = Arrays.stream((String[]) row.getArray("fields").getArray())
                    .map(field -> Field.valueOf(field).title())
                    .collect(Collectors.joining("、"));
            var by = row.getString("decided_by");
            return new Row(
                    row.getLong("id"), row.getString("name"), fields, CorrectionState.valueOf(row.getString("state")), row.getString("reason"),
                    LocalDateTime.ofInstant(row.getTimestamp("asked_at").toInstant(), ZONE), by == null ? "" : by);
        }
    }

    /** The applications of a unit. */
    record AskedPage(ListPage<Row> list) {

        Heading heading() {
            return Heading.of("更正申请", "enterprises").child("corrections").facts("企业申请更正自己的资料，县局核准后才写入");
        }
    }

    /** One application. */
    record OnePage(AskedCorrection asked, Profile profile, Map<String, String> names, boolean decides, boolean own, LocalDate today) {

        Heading heading() {
            var heading = own
                    ? Heading.of("更正申请", "own-record")
                    : Heading.of(profile.enterprise().name(), "enterprises").child("corrections").under(new Link("更正申请", "/corrections"));
            return heading.facts("%s · %s".formatted(asked.state().title(), at()));
        }

        String at() {
            return Dates.inYear(asked.askedAt().atZone(ZONE).toLocalDateTime(), Year.from(today)) + " 申请";
        }

        String before(Asked field) {
            return Fields.print(field.field(), field.before(), names);
        }

        String after(Asked field) {
            return Fields.print(field.field(), field.after(), names);
        }

        /** Whether somebody changed the record after it was asked for. */
        boolean isStale() {
            return asked.state() == CorrectionState.ASKED && asked.version() != profile.enterprise().version();
        }

        boolean waits() {
            return asked.state() == CorrectionState.ASKED;
        }

        String validFrom() {
            return Dates.full(asked.validFrom());
        }
    }

    @GetMapping("/enterprise/correction")
    @Allowed(ENTERPRISE)
    ModelAndView draft(Actor actor) {
        var profile = actor.enterprise().flatMap(profiles::find).orElseThrow(CorrectionPages::absent);
        return new ModelAndView("registry/web/correct", "page", new CorrectPage(profile, "/enterprise/correction", List.of(), today(), actor));
    }

    @PostMapping("/enterprise/correction")
    @Allowed(ENTERPRISE)
    String ask(
            Actor actor, @RequestParam Map<String, String> typed, @RequestParam int version, @RequestParam String source,
            @RequestParam LocalDate validFrom, @RequestParam String reason) {
        var fields = RecordPages.fields(typed);
        fields.remove(Field.UNIT);
        var id = corrections.ask(actor, new Correction(fields, version, source, validFrom, ""), reason);
        return "redirect:/corrections/" + id;
    }

    @GetMapping("/corrections")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        return new ModelAndView("registry/web/corrections", "page", new AskedPage(
                listings.page(LISTING, ListQuery.of(LISTING, request), given(actor))));
    }

    @GetMapping("/corrections/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(LISTING, ListQuery.of(LISTING, request), given(actor)));
    }

    @GetMapping("/corrections/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, LISTING.title());
        listings.export(LISTING, ListQuery.of(LISTING, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/corrections/{id}")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView one(Actor actor, @PathVariable long id) {
        var asked = corrections.find(id);
        var profile = profiles.find(asked.enterprise()).orElseThrow(CorrectionPages::absent);
        var names = units.find(asked.unit(), today()).stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::name));
        var own = actor.is(ENTERPRISE);
        return new ModelAndView("registry/web/correction", "page", new OnePage(asked, profile, names, !own, own, today()));
    }

    @PostMapping("/corrections/{id}/grant")
    String grant(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
        corrections.grant(actor, id, words);
        return "redirect:/corrections/" + id;
    }

    @PostMapping("/corrections/{id}/refuse")
    String refuse(Actor actor, @PathVariable long id, @RequestParam String words) {
        corrections.refuse(actor, id, words);
        return "redirect:/corrections/" + id;
    }

    @PostMapping("/corrections/{id}/withdraw")
    @Allowed(ENTERPRISE)
    String withdraw(Actor actor, @PathVariable long id) {
        corrections.withdraw(actor, id);
        return "redirect:/corrections/" + id;
    }

    private static Map<String, Object> given(Actor actor) {
        return Map.of("root", actor.unit().value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到这份更正申请，或不在您的管辖范围内。"));
    }
}
