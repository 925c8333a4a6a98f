package io.touhao.indicator.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NavigationItem;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue, an indicator, and the records beneath a figure; of the own subtree, and figures of the line above. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class IndicatorPages {

    private static final List<String> READERS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
            .map(Role::name)
            .toList();

    private final Listings listings;
    private final IndicatorList list;
    private final IndicatorView view;
    private final RecordsView records;
    private final Viewing viewing;
    private final DefinitionWords definitions;

    IndicatorPages(
            Listings listings, IndicatorList list, IndicatorView view, RecordsView records, Viewing viewing, DefinitionWords definitions) {
        this.listings = listings;
        this.list = list;
        this.view = view;
        this.records = records;
        this.viewing = viewing;
        this.definitions = definitions;
    }

    @Bean
    static NavigationItem indicatorsEntry() {
        return new NavigationItem("indicators", "主线", 120, "指标", "bar-chart", "/indicators", READERS,
                List.of(new NavigationItem.Child("catalogue", "指标目录", "/indicators", READERS)));
    }

    /** The catalogue for a unit. */
    record CataloguePage(ListPage<IndicatorList.Row> list, Unit unit) {

        Heading heading() {
            return Heading.of("指标目录", "indicators").child("catalogue").facts(unit.name() + "最新值；点数字看来源和口径");
        }
    }

    /** The records beneath a figure. */
    record RecordsPage(
            ListPage<RecordsView.Row> list, Indicator indicator, Unit unit, String period, String slice, String back, List<Tab> sides,
            Side side) {

        String explains() {
            return switch (side) {
                case RECORDS -> "用算这个数的同一条查询列出，只有您管辖范围内的记录；导出的就是这些。";
                case COVERED -> "名录里有记录的，就是分子；导出的就是这些。";
                case UNCOVERED -> "名录里没有记录的，与已覆盖的合起来就是分母；导出的就是这些。";
            };
        }

        Heading heading() {
            return Heading.of("到记录", "indicators").child("catalogue")
                    .facts("%s · %s%s".formatted(unit.name(), period, slice.isEmpty() ? "" : " · " + slice))
                    .under(new Link("指标目录", "/indicators"), new Link(indicator.title(), back));
        }
    }

    @GetMapping("/indicators")
    ModelAndView catalogue(Actor actor, HttpServletRequest request) {
        var unit = viewing.unit(actor, "");
        var listing = list.listing();
        return new ModelAndView("indicator/web/catalogue", "page", new CataloguePage(
                listings.page(listing, ListQuery.of(listing, request), given(unit)), unit));
    }

    @GetMapping("/indicators/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var listing = list.listing();
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(listing, ListQuery.of(listing, request), given(viewing.unit(actor, ""))));
    }

    @GetMapping("/indicators/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = list.listing();
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), given(viewing.unit(actor, "")), response.getOutputStream());
    }

    private Map<String, String> given(Unit unit) {
        return Map.of("unit", unit.path().value(), "settled", viewing.settled());
    }

    @GetMapping("/indicators/{id}")
    ModelAndView indicator(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "2") int depth) {
        var look = new IndicatorView.Look(viewing.indicator(id), viewing.unit(actor, unit), viewing.period(period),
                viewing.knownAt(at), at, Math.clamp(depth, 2, 3));
        return new ModelAndView("indicator/web/indicator", "page", view.page(actor, look));
    }

    @GetMapping("/indicators/{id}/records/{place}")
    ModelAndView records(Actor actor, HttpServletRequest request, @PathVariable String id, @PathVariable String place) {
        var asked = asked(actor, id, place);
        var found = found(asked);
        return new ModelAndView("indicator/web/records", "page", new RecordsPage(
                listings.page(found.listing(), ListQuery.of(found.listing(), request), found.given()), asked.look().indicator(),
                asked.look().unit(), asked.look().period().orElseThrow().words(), definitions.slice(asked.look().indicator(), asked.slice()),
                asked.look().address(asked.look().unit().path()), sides(asked), asked.side()));
    }

    private RecordsView.Records found(Asked asked) {
        return asked.side() == Side.RECORDS ? records.records(asked.look(), asked.slice()) : records.subjects(asked.look(), asked.side());
    }

    private List<Tab> sides(Asked asked) {
        return !asked.look().isCoverage() ? List.of() : Stream.of(Side.values())
                .map(side -> Tab.of(side.title(), asked.look().records(asked.look().unit().path(), side.key()),
                        side == Side.RECORDS ? records.count(asked.look()) : records.count(asked.look(), side), side == asked.side()))
                .toList();
    }

    @GetMapping("/indicators/{id}/records/{place}/print")
    ModelAndView printRecords(Actor actor, HttpServletRequest request, @PathVariable String id, @PathVariable String place) {
        var asked = asked(actor, id, place);
        var found = found(asked);
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(found.listing(), ListQuery.of(found.listing(), request), found.given()));
    }

    /** Exactly the records of the figure, in the order and with the filters of the list. */
    @GetMapping("/indicators/{id}/records/{place}/export")
    void exportRecords(Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String id, @PathVariable String place)
            throws IOException {
        var asked = asked(actor, id, place);
        var found = found(asked);
        Downloads.workbook(response, found.listing().title());
        listings.export(found.listing(), ListQuery.of(found.listing(), request), found.given(), response.getOutputStream());
    }

    private record Asked(IndicatorView.Look look, Slice slice, Side side) {}

    private Asked asked(Actor actor, String id, String place) {
        var spot = Spot.parse(place);
        var look = viewing.recordsLook(actor, id, spot.unit(), spot.period(), spot.at());
        return Side.of(spot.slice()).filter(side -> look.isCoverage()).map(side -> new Asked(look, Slice.WHOLE, side))
                .orElseGet(() -> new Asked(look, viewing.slice(look.indicator(), spot.slice()), Side.RECORDS));
    }
}
