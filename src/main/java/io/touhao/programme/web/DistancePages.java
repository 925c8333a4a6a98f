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
import io.touhao.page.part.Link;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.StepTimes;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.distance.Simulation;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.EligibilityPacks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far firms are from titles: the board of a programme, a changed standard tried out, and a firm's own standing. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class DistancePages {

    private static final int SHOWN = 30;

    private final Distances distances;
    private final Calls calls;
    private final Applications applications;
    private final StepTimes times;
    private final Programmes programmes;
    private final EligibilityPacks packs;
    private final Places places;
    private final DistanceViews views;
    private final Listings listings;
    private final Clock clock;

    DistancePages(
            Distances distances, Calls calls, Applications applications, StepTimes times, Programmes programmes, EligibilityPacks packs,
            Places places, DistanceViews views, Listings listings, Clock clock) {
        this.distances = distances;
        this.calls = calls;
        this.applications = applications;
        this.times = times;
        this.programmes = programmes;
        this.packs = packs;
        this.places = places;
        this.views = views;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/distance")
    ModelAndView board(Actor actor, @RequestParam(defaultValue = "srdi") String programme) {
        var chosen = demand(programme);
        var call = latest(chosen);
        return new ModelAndView("programme/web/distance", "page", new DistancePage(
                actor, chosen, programmes.all(), distances.pools(actor, chosen.id()), distances.near(actor, chosen.id(), SHOWN), call,
                call.map(one -> applications.funnel(actor, one.id())).orElse(Map.of()), times.of(chosen.id()), places.below(actor.unit()),
                clock.getZone()));
    }

    @GetMapping("/distance/firms")
    ModelAndView firms(Actor actor, HttpServletRequest request) {
        var list = firms(actor);
        return new ModelAndView("programme/web/distance-firms", "page", new FirmsPage(listings.page(list, ListQuery.of(list, request), Map.of())));
    }

    @GetMapping("/distance/firms/print")
    ModelAndView firmsPrint(Actor actor, HttpServletRequest request) {
        var list = firms(actor);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), Map.of()));
    }

    @GetMapping("/distance/firms/export")
    void firmsExport(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = firms(actor);
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), Map.of(), response.getOutputStream());
    }

    private Listing<DistanceFirms.Row> firms(Actor actor) {
        return DistanceFirms.listing(programmes, places.options(actor.unit()), places.byPath(actor.unit()));
    }

    /** The firms behind the counts. */
    record FirmsPage(ListPage<DistanceFirms.Row> list) {

        Heading heading() {
            return Heading.of("培育库企业", ProgrammeNavigation.KEY).child("distance").under(new Link("培育看板", "/distance"));
        }
    }

    private Optional<Call> latest(Programme programme) {
        return calls.all().stream().filter(call -> call.programme().equals(programme.id())).findFirst();
    }

    /** Tries a standard out; nothing is kept, so that the address alone says what was asked. */
    @GetMapping("/what-if")
    ModelAndView whatIf(Actor actor, @RequestParam(defaultValue = "srdi") String programme, HttpServletRequest request) {
        var chosen = demand(programme);
        var pack = packs.on(chosen.rules(), LocalDate.now(clock))
                .orElseThrow(() -> new Refused(new NotFound("%s今天没有有效的认定标准。".formatted(chosen.title()))));
        var changes = changes(pack, request);
        Optional<Simulation> found = changes.isEmpty() ? Optional.empty() : Optional.of(distances.simulate(actor, chosen.id(), changes));
        return new ModelAndView("programme/web/what-if", "page",
                new WhatIfPage(actor, chosen, programmes.all(), pack, changes, found, places.below(actor.unit())));
    }

    private static Map<String, BigDecimal> changes(EligibilityPack pack, HttpServletRequest request) {
        var changes = new TreeMap<String, BigDecimal>();
        for (var threshold : pack.thresholds()) {
            Optional.ofNullable(request.getParameter("set-" + threshold.id())).map(String::strip)
                    .filter(text -> text.matches("-?\\d{1,9}(\\.\\d{1,4})?"))
                    .map(BigDecimal::new)
                    .filter(value -> value.compareTo(threshold.value()) != 0)
                    .ifPresent(value -> changes.put(threshold.id(), value));
        }
        return changes;
    }

    private Programme demand(String id) {
        return programmes.find(id).orElseThrow(() -> new Refused(new NotFound("没有培育项目“%s”。".formatted(id))));
    }

    @GetMapping("/distance/mine")
    @Allowed(ENTERPRISE)
    ModelAndView mine(Actor actor, @RequestParam(defaultValue = "") String programme) {
        return new ModelAndView("programme/web/own-distance", "page",
                new OwnDistancePage(actor, views.of(actor.enterprise().orElse(0L), "/distance/mine", programme)));
    }
}
