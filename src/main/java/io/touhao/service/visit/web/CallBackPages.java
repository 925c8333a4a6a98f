package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.UnitPath;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.service.visit.CallBack;
import io.touhao.service.visit.CallBacks;
import io.touhao.service.visit.Visit;
import io.touhao.service.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sample call-backs: the sample, and what firms say. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
class CallBackPages {

    private static final Listing<Row> LIST = Listing.<Row>of("call-backs", "回访抽查").noun("条")
            .select("c.*, v.day, v.officer, d.seed, d.list_hash")
            .from("service.call_back c join service.visit v on v.id = c.visit_id join service.call_back_draw d on d.id = c.draw_id")
            .where("(c.unit_path operator(public.<@) nullif(:scope, '')::public.ltree or :scope = '')")
            .key("c.id")
            .column(Column.<Row>text("firm", "企业", row -> Cell.link(row.firm(), "/call-backs/" + row.id())).sortedBy("c.enterprise_name collate \"zh-x-icu\"").width(28).asTitle())
            .column(Column.<Row>date("day", "走访日期", row -> Cell.date(row.day())).sortedByPresent("v.day").onPhone())
            .column(Column.<Row>text("officer", "走访人", row -> Cell.text(row.officer())).sortedBy("v.officer collate \"zh-x-icu\"").width(10).onPhone())
            .column(Column.<Row>signal("state", "结果", row -> Cell.signal(row.state().signal(), row.state().title())).sortedBy("c.state").width(18))
            .column(Column.<Row>figure("satisfaction", "满意", "分", row -> row.satisfaction().<Cell>map(one -> Cell.number(BigDecimal.valueOf(one))).orElseGet(Cell::none)).sortedBy("c.satisfaction"))
            .column(Column.<Row>text("words", "企业说", row -> Cell.text(row.words())).width(30))
            .column(Column.<Row>text("seed", "抽样种子", row -> Cell.text(row.seed())).width(14).hidden())
            .column(Column.<Row>text("hash", "名单指纹", row -> Cell.text(row.hash().substring(0, 12))).width(14).hidden())
            .filter(Filter.words("q", "企业、走访人", "(c.enterprise_name || ' ' || v.officer) ilike :q"))
            .filter(Filter.choice("state", "结果", Stream.of(CallBack.State.values()).map(one -> new Option(one.name(), one.title())).toList(), "c.state = :state"))
            .filter(Filter.flag("open", "待回访", "c.state = 'OPEN'"))
            .filter(Filter.flag("doubted", "待核查", "c.state = 'DOUBTED'"))
            .sortedBy("-day")
            .rows(Row::read);

    private final CallBacks callBacks;
    private final Visits visits;
    private final Listings listings;

    CallBackPages(CallBacks callBacks, Visits visits, Listings listings) {
        this.callBacks = callBacks;
        this.visits = visits;
        this.listings = listings;
    }

    /** A call-back in the list. */
    record Row(
            long id, String firm, LocalDate day, String officer, CallBack.State state, Optional<Integer> satisfaction, String words, String seed,
            String hash) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("enterprise_name"), row.getObject("day", LocalDate.class), row.getString("officer"),
                    CallBack.State.valueOf(row.getString("state")), Optional.ofNullable(row.getObject("satisfaction", Integer.class)),
                    row.getString("words"), row.getString("seed"), row.getString("list_hash"));
        }
    }

    /** The sample. */
    record Page(ListPage<Row> list) {

        Heading heading() {
            return Heading.of("回访抽查", VisitNavigation.KEY).child("call-backs").facts("按季随机抽，同一种子和名单抽出的一样；走访人不回访自己");
        }
    }

    /** One call-back. */
    record OnePage(CallBack callBack, Visit visit) {

        Heading heading() {
            return Heading.of("回访：" + callBack.firm(), VisitNavigation.KEY).child("call-backs").facts(callBack.state().title())
                    .under(new Link("回访抽查", "/call-backs"));
        }
    }

    @GetMapping("/call-backs")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        return new ModelAndView("service/visit/web/call-backs", "page", new Page(listings.page(LIST, ListQuery.of(LIST, request), given(actor))));
    }

    @GetMapping("/call-backs/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(LIST, ListQuery.of(LIST, request), given(actor)));
    }

    @GetMapping("/call-backs/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, LIST.title());
        listings.export(LIST, ListQuery.of(LIST, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/call-backs/{id}")
    ModelAndView one(Actor actor, @PathVariable long id) {
        var callBack = callBacks.find(actor, id);
        return new ModelAndView("service/visit/web/call-back", "page", new OnePage(callBack, visits.visit(actor, callBack.visit())));
    }

    @PostMapping("/call-backs/draw")
    String draw(Actor actor, @RequestParam String seed) {
        callBacks.draw(actor, seed);
        return "redirect:/call-backs?open=1";
    }

    @PostMapping("/call-backs/{id}/note")
    String note(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam boolean came, @RequestParam(defaultValue = "0") int satisfaction,
            @RequestParam(defaultValue = "") String words) {
        callBacks.note(actor, id, version, came, satisfaction, words);
        return "redirect:/call-backs/" + id;
    }

    @PostMapping("/call-backs/{id}/decide")
    String decide(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam boolean untrue, @RequestParam(defaultValue = "") String decision) {
        callBacks.decide(actor, id, version, untrue, decision);
        return "redirect:/call-backs/" + id;
    }

    private static Map<String, Object> given(Actor actor) {
        return Map.of("scope", actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value());
    }
}
