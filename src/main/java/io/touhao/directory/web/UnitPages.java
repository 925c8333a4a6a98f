package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Level;
import io.touhao.directory.OpenZone;
import io.touhao.directory.Region;
import io.touhao.directory.Regions;
import io.touhao.directory.RetireRegion;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of units with their days, and the zones that are in no national list. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class UnitPages {

    private static final Listing<Row> UNITS = Listing.<Row>of("units", "单位与功能区")
            .noun("个")
            .select("""
                    region.code, region.name, region.short_name, region.level, region.kind, region.path::text as path,
                    region.valid_from, region.valid_to, region.successor, region.statistical_county, region.standing
                    """)
            .from("directory.region")
            .where("region.path <@ :root::ltree")
            .key("region.code || '@' || region.valid_from")
            .column(Column.<Row>text("name", "名称", row -> Cell.link(row.name(), "/units/" + row.path()))
                    .sortedBy("region.name collate \"zh-x-icu\"").width(24).asTitle())
            .column(Column.<Row>text("code", "代码", row -> Cell.text(row.code())).sortedBy("region.path", "region.valid_from")
                    .width(10).onPhone())
            .column(Column.<Row>text("short", "简称", row -> Cell.text(row.shortName())).width(14))
            .column(Column.<Row>text("kind", "类型", row -> Cell.text(row.kind().title())).sortedBy("region.kind").onPhone())
            .column(Column.<Row>date("from", "起", row -> Cell.date(row.from())).sortedBy("region.valid_from"))
            .column(Column.<Row>date("to", "止", row -> Cell.date(row.to().map(day -> day.minusDays(1))))
                    .sortedBy("region.valid_to"))
            .column(Column.<Row>text("successor", "继承单位", row -> Cell.text(row.successor())).width(10))
            .column(Column.<Row>text("county", "统计上归属县", row -> Cell.text(row.statisticalCounty())).width(12))
            .column(Column.<Row>text("standing", "依据", row -> Cell.text(row.standing().title())).width(22).hidden())
            .filter(Filter.words("q", "名称、代码", "region.name ilike :q or region.code ilike :q"))
            .filter(Filter.choice("kind", "类型", Arrays.stream(Region.Kind.values())
                    .map(kind -> new Option(kind.name(), kind.title()))
                    .toList(), "region.kind = :kind"))
            .filter(Filter.choice("state", "存续", List.of(new Option("now", "现存"), new Option("past", "已撤并更名")),
                    "(region.valid_to is null or region.valid_to > :today::date) = (:state = 'now')"))
            .filter(Filter.flag("zones", "只看功能区", "region.level = 'ZONE'"))
            .sortedBy("code")
            .rows(Row::read);

    private final Listings listings;
    private final Regions regions;
    private final OpenZone openZone;
    private final RetireRegion retireRegion;
    private final Clock clock;

    UnitPages(Listings listings, Regions regions, OpenZone openZone, RetireRegion retireRegion, Clock clock) {
        this.listings = listings;
        this.regions = regions;
        this.openZone = openZone;
        this.retireRegion = retireRegion;
        this.clock = clock;
    }

    /** A row of the register, as the list shows it. */
    record Row(
            String code, String name, String shortName, Region.Kind kind, String path, LocalDate from,
            Optional<LocalDate> to, String successor, String statisticalCounty, Region.Standing standing) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("code"), row.getString("name"), row.getString("short_name"),
                    Region.Kind.valueOf(row.getString("kind")), row.getString("path"),
                    row.getObject("valid_from", LocalDate.class),
                    Optional.ofNullable(row.getObject("valid_to", LocalDate.class)), text(row, "successor"),
                    text(row, "statistical_county"), standing(row));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column)).orElse("");
        }

        private static Region.Standing standing(ResultSet row) throws SQLException {
            return Region.Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT));
        }
    }

    /** The list of units. */
    record UnitsPage(ListPage<Row> list, boolean administers) {

        Heading heading() {
            return Heading.of("单位与功能区", "organisation").child("units")
                    .facts("代码依 GB/T 2260，功能区代码自编或依统计；登记自 2013 年起");
        }
    }

    /** One unit with all its rows in the register. */
    record UnitPage(UnitPath path, List<Region> rows, LocalDate today, boolean administers) {

        Region latest() {
            return rows.getLast();
        }

        Heading heading() {
            return Heading.of(latest().name(), "organisation").child("units")
                    .facts("%s · %s".formatted(latest().code(), latest().kind().title()))
                    .under(new Link("单位与功能区", "/units"));
        }

        boolean mayRetire() {
            return administers && latest().days().contains(today) && latest().level() != Level.PROVINCE;
        }

        boolean mayHoldZones() {
            return administers && latest().days().contains(today) && latest().level() == Level.CITY;
        }

        List<Option> zoneKinds() {
            return Arrays.stream(Region.Kind.values())
                    .filter(Region.Kind::isZone)
                    .map(kind -> new Option(kind.name(), kind.title()))
                    .toList();
        }

        String days(Region region) {
            return Dates.full(region.days().from())
                    + region.days().until().map(day -> " 至 " + Dates.full(day.minusDays(1))).orElse(" 起");
        }
    }

    @GetMapping("/units")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView units(Actor actor, HttpServletRequest request) {
        return new ModelAndView("directory/web/units", "page", new UnitsPage(
                listings.page(UNITS, ListQuery.of(UNITS, request), given(actor)), actor.is(Role.SYSTEM_ADMINISTRATOR)));
    }

    @GetMapping("/units/print")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView(
                "page/list/sheet", "page", listings.sheet(UNITS, ListQuery.of(UNITS, request), given(actor)));
    }

    @GetMapping("/units/export")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, UNITS.title());
        listings.export(UNITS, ListQuery.of(UNITS, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/units/{path}")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView unit(Actor actor, @PathVariable String path) {
        var unit = unit(path);
        var rows = actor.sees(unit)
                ? regions.register(unit).stream().filter(region -> region.path().equals(unit)).toList()
                : List.<Region>of();
        if (rows.isEmpty()) {
            throw new Refused(new NotFound("没有找到该单位，或不在您的管辖范围内。"));
        }
        return new ModelAndView("directory/web/unit", "page",
                new UnitPage(unit, rows, LocalDate.now(clock), actor.is(Role.SYSTEM_ADMINISTRATOR)));
    }

    @PostMapping("/units/{path}/retire")
    String retire(
            Actor actor, @PathVariable String path, @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String successor) {
        retireRegion.retire(actor, unit(path), on, present(successor));
        return "redirect:/units/" + path;
    }

    @PostMapping("/units/{path}/zones")
    String openZone(
            Actor actor, @PathVariable String path, @RequestParam String code, @RequestParam String name,
            @RequestParam String shortName, @RequestParam Region.Kind kind,
            @RequestParam(defaultValue = "") String county, @RequestParam LocalDate from) {
        var draft = new OpenZone.ZoneDraft(code, name, shortName, kind, present(county));
        return "redirect:/units/" + openZone.open(actor, unit(path), draft, from);
    }

    private static UnitPath unit(String text) {
        return OrganisationPages.path(text).orElseThrow(() -> new Refused(new NotFound("没有给出单位。")));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(some -> !some.isEmpty());
    }

    private Map<String, ?> given(Actor actor) {
        return Map.of("root", actor.unit().value(), "today", LocalDate.now(clock));
    }
}
