package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.registry.likeness.Likeness;
import io.touhao.registry.likeness.Likeness.State;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** Pairs of records that may be the same enterprise: the queue, one of them side by side, and the decision. */
@Controller
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class LikenessPages {

    private static final List<Option> STATES = Arrays.stream(State.values()).map(state -> new Option(state.name(), state.title())).toList();

    private static final Listing<Row> LISTING = Listing.<Row>of("likenesses", "疑似同一家")
            .noun("对")
            .select("l.id, l.likeness, l.state, l.decided_by, a.name as one, a.uscc as one_code, b.name as other, b.uscc as other_code")
            .from("registry.likeness l join registry.enterprise a on a.id = l.enterprise_id join registry.enterprise b on b.id = l.other_id")
            .where("a.unit_path <@ :root::ltree and b.unit_path <@ :root::ltree")
            .key("l.id")
            .column(Column.<Row>text("one", "一条", row -> Cell.link(row.one(), "/likenesses/" + row.id())).sortedBy("a.name collate \"zh-x-icu\"").width(34).asTitle())
            .column(Column.<Row>text("other", "另一条", row -> Cell.text(row.other())).sortedBy("b.name collate \"zh-x-icu\"").width(34).onPhone())
            .column(Column.<Row>figure("likeness", "相近度", "", row -> Cell.number(row.likeness())).sortedByPresent("l.likeness").onPhone())
            .column(Column.<Row>signal("state", "判断", row -> Cell.signal(signal(row.state()), row.state().title())).sortedBy("l.state"))
            .column(Column.<Row>text("codes", "信用代码", row -> Cell.text(row.codes())).width(40))
            .column(Column.<Row>text("by", "谁判的", row -> Cell.text(row.by())).sortedBy("l.decided_by").width(12))
            .filter(Filter.words("q", "名称、信用代码", "(a.name || ' ' || b.name || ' ' || a.uscc || ' ' || b.uscc) ilike :q"))
            .filter(Filter.choice("state", "判断", STATES, "l.state = :state"))
            .sortedBy("-likeness")
            .rows(Row::read);

    private final Likenesses likenesses;
    private final Profiles profiles;
    private final Listings listings;
    private final Units units;
    private final Clock clock;

    LikenessPages(Likenesses likenesses, Profiles profiles, Listings listings, Units units, Clock clock) {
        this.likenesses = likenesses;
        this.profiles = profiles;
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    /** A pair, as the list shows it. */
    record Row(long id, BigDecimal likeness, State state, String by, String one, String other, String codes) {

        static Row read(ResultSet row) throws SQLException {
            var by = row.getString("decided_by");
            return new Row(
                    row.getLong("id"), row.getBigDecimal("likeness"), State.valueOf(row.getString("state")), by == null ? "" : by,
                    row.getString("one"), row.getString("other"), row.getString("one_code") + "，" + row.getString("other_code"));
        }
    }

    private static Signal signal(State state) {
        return switch (state) {
            case OPEN -> Signal.YELLOW;
            case SAME -> Signal.GREEN;
            case DIFFERENT -> Signal.NONE;
        };
    }

    /** The queue. */
    record QueuePage(ListPage<Row> list) {

        Heading heading() {
            return Heading.of("疑似同一家", "enterprises").child("likenesses").facts("信用代码不同、同市、名称相近的两条记录；由人判断，可撤回");
        }
    }

    /** One pair, field by field. */
    record PairPage(Likeness pair, Profile one, Profile other, Map<String, String> units) {

        Heading heading() {
            return Heading.of("是不是同一家", "enterprises").child("likenesses").under(new Link("疑似同一家", "/likenesses"))
                    .facts("相近度 %s · %s".formatted(pair.likeness().toPlainString(), pair.state().title()));
        }

        List<Field> fields() {
            return Arrays.asList(Field.values());
        }

        String value(Profile profile, Field field) {
            return Fields.print(field, profile.value(field), units);
        }

        boolean differs(Field field) {
            return !one.value(field).equals(other.value(field));
        }

        boolean isOpen() {
            return pair.state() == State.OPEN;
        }

        List<Option> kept() {
            return List.of(
                    new Option(Long.toString(one.enterprise().id()), one.enterprise().name()),
                    new Option(Long.toString(other.enterprise().id()), other.enterprise().name()));
        }
    }

    @GetMapping("/likenesses")
    ModelAndView queue(Actor actor, HttpServletRequest request) {
        return new ModelAndView("registry/web/likenesses", "page", new QueuePage(
                listings.page(LISTING, ListQuery.of(LISTING, request), given(actor))));
    }

    @GetMapping("/likenesses/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(LISTING, ListQuery.of(LISTING, request), given(actor)));
    }

    @GetMapping("/likenesses/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, LISTING.title());
        listings.export(LISTING, ListQuery.of(LISTING, request), given(actor), response.getOutputStream());
    }

    @PostMapping("/likenesses/search")
    String search(Actor actor) {
        likenesses.search(actor);
        return "redirect:/likenesses?state=OPEN";
    }

    @GetMapping("/likenesses/{id}")
    ModelAndView pair(Actor actor, @PathVariable long id) {
        var pair = likenesses.find(id).orElseThrow(LikenessPages::absent);
        var names = units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(unit -> unit.path().value(), Unit::name));
        return new ModelAndView("registry/web/likeness", "page", new PairPage(
                pair, profiles.find(pair.enterprise()).orElseThrow(LikenessPages::absent),
                profiles.find(pair.other()).orElseThrow(LikenessPages::absent), names));
    }

    @PostMapping("/likenesses/{id}/same")
    String same(Actor actor, @PathVariable long id, @RequestParam long kept, @RequestParam String words) {
        likenesses.same(actor, id, kept, words);
        return "redirect:/likenesses/" + id;
    }

    @PostMapping("/likenesses/{id}/different")
    String different(Actor actor, @PathVariable long id, @RequestParam String words) {
        likenesses.different(actor, id, words);
        return "redirect:/likenesses/" + id;
    }

    @PostMapping("/likenesses/{id}/undo")
    String undo(Actor actor, @PathVariable long id) {
        likenesses.undo(actor, id);
        return "redirect:/likenesses/" + id;
    }

    private static Map<String, Object> given(Actor actor) {
        return Map.of("root", actor.unit().value());
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到这一对，或不在您的管辖范围内。"));
    }
}
