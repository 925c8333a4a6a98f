package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Downloads;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.dossier.Dossier.Draft;
import io.touhao.registry.dossier.DossierKind;
import io.touhao.registry.dossier.Dossiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records of other kinds than enterprises: the list of a kind, one record with its history, laying down and correcting. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class DossierPages {

    private final Dossiers dossiers;
    private final EnterpriseRecords records;
    private final EnterpriseTabs tabs;
    private final Listings listings;
    private final Units units;
    private final Clock clock;

    DossierPages(
            Dossiers dossiers, EnterpriseRecords records, EnterpriseTabs tabs, Listings listings, Units units, Clock clock) {
        this.dossiers = dossiers;
        this.records = records;
        this.tabs = tabs;
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/dossiers")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "PROJECT") String kind, HttpServletRequest request) {
        var listing = listing(actor, kind(kind));
        return new ModelAndView("registry/web/dossiers", "page", new DossierListPage(
                kind(kind), listings.page(listing, ListQuery.of(listing, request), given(actor, kind(kind))), writes(actor)));
    }

    @GetMapping("/dossiers/print")
    ModelAndView print(Actor actor, @RequestParam(defaultValue = "PROJECT") String kind, HttpServletRequest request) {
        var listing = listing(actor, kind(kind));
        return new ModelAndView("page/list/sheet", "page", listings.sheet(
                listing, ListQuery.of(listing, request), given(actor, kind(kind))));
    }

    @GetMapping("/dossiers/export")
    void export(
            Actor actor, @RequestParam(defaultValue = "PROJECT") String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var listing = listing(actor, kind(kind));
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), given(actor, kind(kind)), response.getOutputStream());
    }

    @GetMapping("/dossiers/new")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView draft(Actor actor, @RequestParam(defaultValue = "PROJECT") String kind) {
        return new ModelAndView("registry/web/dossier-new", "page", new DossierFormPage(kind(kind), places(actor)));
    }

    @PostMapping("/dossiers")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String register(
            Actor actor, @RequestParam String kind, @RequestParam String number, @RequestParam String name, @RequestParam String unit,
            @RequestParam String uscc, @RequestParam String source, @RequestParam Map<String, String> typed) {
        var place = places(actor).stream().map(Option::value).filter(unit::equals).findFirst().orElseThrow(DossierPages::absent);
        var draft = new Draft(kind(kind), number, name, UnitPath.of(place), uscc, typed, source);
        return "redirect:/dossiers/" + dossiers.register(actor, draft);
    }

    @GetMapping("/dossiers/{id}")
    ModelAndView one(Actor actor, @PathVariable long id) {
        var dossier = dossiers.find(id).orElseThrow(DossierPages::absent);
        var unit = units.find(dossier.unit(), today()).map(Unit::name).orElse(dossier.unit().code());
        return new ModelAndView("registry/web/dossier", "page", new DossierPage(
                dossier, unit, dossier.enterprise().flatMap(records::find), dossiers.history(id), writes(actor), today()));
    }

    @PostMapping("/dossiers/{id}/correction")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String correct(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String name, @RequestParam String source,
            @RequestParam Map<String, String> typed) {
        dossiers.correct(actor, id, version, name, typed, source);
        return "redirect:/dossiers/" + id;
    }

    @GetMapping("/enterprises/{id}/dossiers")
    ModelAndView ofEnterprise(Actor actor, @PathVariable long id) {
        var enterprise = records.find(id).orElseThrow(DossierPages::absent);
        return new ModelAndView("registry/web/enterprise-dossiers", "page", new EnterpriseDossiersPage(
                enterprise, tabs.of(actor, enterprise, RecordTabs.DOSSIERS), dossiers.ofEnterprise(id)));
    }

    private Listing<DossierRow> listing(Actor actor, DossierKind kind) {
        var names = units.subtree(actor.unit(), today()).stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::name));
        var below = units.children(actor.unit(), today()).stream().map(unit -> new Option(unit.path().value(), unit.name())).toList();
        return DossierRow.listing(kind, names, below);
    }

    private List<Option> places(Actor actor) {
        return units.subtree(actor.unit(), today()).stream().map(unit -> new Option(unit.path().value(), unit.name())).toList();
    }

    private static DossierKind kind(String name) {
        return DossierKind.named(name).orElseThrow(() -> new Refused(new NotFound("没有这种档案。")));
    }

    private static Map<String, Object> given(Actor actor, DossierKind kind) {
        return Map.of("root", actor.unit().value(), "kind", kind.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean writes(Actor actor) {
        return actor.is(DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到这份档案，或不在您的管辖范围内。"));
    }
}
