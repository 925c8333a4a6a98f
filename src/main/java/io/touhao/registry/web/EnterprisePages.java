package io.touhao.registry.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
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
import io.touhao.registry.AboveScaleAuthority;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.SizeClass;
import io.touhao.registry.industry.Industries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The enterprises of the viewer's subtree; an enterprise sees only its own record. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class EnterprisePages {

    private static final List<Option> DIVISIONS = Stream.of("B", "C", "D")
            .flatMap(section -> Industries.IN_FORCE.below(section).stream())
            .map(division -> new Option(division.code(), division.code() + " " + division.name()))
            .toList();
    private static final List<Option> SIZES = Stream.of(SizeClass.values()).map(size -> new Option(size.name(), size.title())).toList();

    private final Listings listings;
    private final RegisterEnterprise registerEnterprise;
    private final Units units;
    private final Clock clock;

    EnterprisePages(
            Listings listings, RegisterEnterprise registerEnterprise, Units units, Clock clock) {
        this.listings = listings;
        this.registerEnterprise = registerEnterprise;
        this.units = units;
        this.clock = clock;
    }

    /** An enterprise, as the list shows it. */
    record Row(
            long id, String uscc, String name, UnitPath unit, String industry, String size, Optional<LocalDate> from,
            Optional<LocalDate> to) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("uscc"), row.getString("name"),
                    UnitPath.of(row.getString("unit_path")), row.getString("industry"),
                    Optional.ofNullable(row.getString("size")).map(size -> SizeClass.valueOf(size).title()).orElse(""),
                    Optional.ofNullable(row.getObject("above_scale_from", LocalDate.class)),
                    Optional.ofNullable(row.getObject("above_scale_to", LocalDate.class)));
        }
    }

    /** The list of enterprises. */
    record EnterprisesPage(ListPage<Row> list, boolean registers) {

        Heading heading() {
            return Heading.of("企业库", "enterprises").child("library").facts("规上工业企业名录；一家企业只有一条记录，以统一社会信用代码为准");
        }
    }

    /** The form that registers an enterprise. */
    record NewEnterprisePage(List<Option> counties, boolean writesStays) {

        Heading heading() {
            return Heading.of("登记企业", "enterprises").child("library").under(new Link("企业库", "/enterprises"));
        }
    }

    @GetMapping("/enterprises")
    ModelAndView enterprises(Actor actor, HttpServletRequest request) {
        var listing = listing(actor);
        return new ModelAndView("registry/web/enterprises", "page", new EnterprisesPage(
                listings.page(listing, ListQuery.of(listing, request), given(actor)), registers(actor)));
    }

    @GetMapping("/enterprises/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var listing = listing(actor);
        return new ModelAndView(
                "page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), given(actor)));
    }

    @GetMapping("/enterprises/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = listing(actor);
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/enterprises/new")
    @Allowed({Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    ModelAndView draft(Actor actor) {
        return new ModelAndView("registry/web/new-enterprise", "page",
                new NewEnterprisePage(options(actor), AboveScaleAuthority.writes(actor)));
    }

    @PostMapping("/enterprises")
    @Allowed({Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    String register(
            Actor actor, @RequestParam String uscc, @RequestParam String name, @RequestParam String unit,
            @RequestParam String industry, @RequestParam Optional<LocalDate> from) {
        var county = options(actor).stream()
                .filter(option -> option.value().equals(unit))
                .map(option -> UnitPath.of(option.value()))
                .findFirst()
                .orElseThrow(EnterprisePages::noCounty);
        var draft = new RegisterEnterprise.EnterpriseDraft(uscc, name, county, industry, from);
        return "redirect:/enterprises/" + registerEnterprise.register(actor, draft);
    }

    private Listing<Row> listing(Actor actor) {
        var names = units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Unit::path, Unit::name));
        return Listing.<Row>of("enterprises", "企业")
                .noun("家")
                .select("id, uscc, name, unit_path::text as unit_path, industry, size, above_scale_from, above_scale_to")
                .from("registry.enterprise")
                .where("unit_path <@ :root::ltree and merged_into is null")
                .key("enterprise.id")
                .column(Column.<Row>text("name", "企业", row -> Cell.link(row.name(), "/enterprises/" + row.id()))
                        .sortedBy("enterprise.name collate \"zh-x-icu\"").width(36).asTitle())
                .column(Column.<Row>text("uscc", "统一社会信用代码", row -> Cell.text(row.uscc())).sortedBy("enterprise.uscc")
                        .width(22))
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.getOrDefault(row.unit(), row.unit().code())))
                        .sortedBy("enterprise.unit_path").onPhone())
                .column(Column.<Row>text("industry", "行业", row -> Cell.text(Industries.IN_FORCE.words(row.industry()))).sortedBy("enterprise.industry")
                        .width(24).onPhone())
                .column(Column.<Row>text("size", "规模", row -> Cell.text(row.size()))
                        .sortedBy("array_position(array['LARGE','MEDIUM','SMALL','MICRO'], enterprise.size)").width(8))
                .column(Column.<Row>date("from", "入规", row -> Cell.date(row.from())).sortedBy("enterprise.above_scale_from"))
                .column(Column.<Row>date("to", "退规", row -> Cell.date(row.to())).sortedBy("enterprise.above_scale_to"))
                .filter(Filter.words("q", "名称、曾用名、信用代码", """
                        enterprise.name ilike :q or enterprise.uscc ilike :q or enterprise.id in (
                            select former.enterprise_id from registry.former_name former where former.name ilike :q)"""))
                .filter(Filter.choice("unit", "单位", units(actor), "enterprise.unit_path <@ :unit::ltree"))
                .filter(Filter.choice("division", "行业大类", DIVISIONS, "left(enterprise.industry, 2) = :division"))
                .filter(Filter.choice("scale", "规模", SIZES, "enterprise.size = :scale"))
                .filter(Filter.words("tag", "标签", """
                        enterprise.id in (select tag.enterprise_id from registry.tag where tag.name ilike :tag
                            and daterange(tag.valid_from, tag.valid_until) @> :today::date)"""))
                .filter(Filter.flag("now", "现在规上", """
                        enterprise.above_scale_from is not null
                        and daterange(enterprise.above_scale_from, enterprise.above_scale_to) @> :today::date"""))
                .sortedBy("unit")
                .rows(Row::read);
    }

    /** The units one level below the viewer, or the own one. */
    private List<Option> units(Actor actor) {
        var below = units.children(actor.unit(), LocalDate.now(clock));
        return below.stream().map(unit -> new Option(unit.path().value(), unit.name())).toList();
    }

    private List<Option> options(Actor actor) {
        return units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .filter(unit -> unit.level() == Level.COUNTY || unit.level() == Level.ZONE)
                .map(unit -> new Option(unit.path().value(), unit.name()))
                .toList();
    }

    private Map<String, ?> given(Actor actor) {
        return Map.of("root", actor.unit().value(), "today", LocalDate.now(clock));
    }

    private static boolean registers(Actor actor) {
        return actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
    }

    private static Refused noCounty() {
        return new Refused(new NotFound("没有找到该县（市、区），或不在您的管辖范围内。"));
    }
}
