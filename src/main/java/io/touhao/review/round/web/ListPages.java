package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A round's sheets and frozen rows as lists; prints and workbooks of all lists of dispatch. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ListPages {

    private final Rounds rounds;
    private final Listings listings;

    ListPages(Rounds rounds, Listings listings) {
        this.rounds = rounds;
        this.listings = listings;
    }

    @GetMapping("/rounds/{id}/sheets")
    ModelAndView sheets(Actor actor, @PathVariable long id, HttpServletRequest request) {
        return list(HeldLists.SHEETS, round(actor, id), request);
    }

    @GetMapping("/rounds/{id}/rows")
    ModelAndView rows(Actor actor, @PathVariable long id, HttpServletRequest request) {
        return list(HeldLists.FROZEN, round(actor, id), request);
    }

    private <R> ModelAndView list(Listing<R> listing, Round round, HttpServletRequest request) {
        var list = listings.page(listing, ListQuery.of(listing, request), given(round));
        return new ModelAndView("review/round/web/list", "page", new RoundListPage<>(list, round));
    }

    @GetMapping("/rounds/print")
    ModelAndView printRounds(HttpServletRequest request) {
        return print(HeldLists.ROUNDS, Map.of(), request);
    }

    @GetMapping("/errata/print")
    ModelAndView printErrata(HttpServletRequest request) {
        return print(HeldLists.ERRATA, Map.of(), request);
    }

    @GetMapping("/rounds/{id}/sheets/print")
    ModelAndView printSheets(Actor actor, @PathVariable long id, HttpServletRequest request) {
        return print(HeldLists.SHEETS, given(round(actor, id)), request);
    }

    @GetMapping("/rounds/{id}/rows/print")
    ModelAndView printRows(Actor actor, @PathVariable long id, HttpServletRequest request) {
        return print(HeldLists.FROZEN, given(round(actor, id)), request);
    }

    private ModelAndView print(Listing<?> listing, Map<String, ?> given, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), given));
    }

    @GetMapping("/rounds/export")
    void exportRounds(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(HeldLists.ROUNDS, Map.of(), request, response);
    }

    @GetMapping("/errata/export")
    void exportErrata(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(HeldLists.ERRATA, Map.of(), request, response);
    }

    @GetMapping("/rounds/{id}/sheets/export")
    void exportSheets(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(HeldLists.SHEETS, given(round(actor, id)), request, response);
    }

    @GetMapping("/rounds/{id}/rows/export")
    void exportRows(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(HeldLists.FROZEN, given(round(actor, id)), request, response);
    }

    private void export(Listing<?> listing, Map<String, ?> given, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), given, response.getOutputStream());
    }

    private Round round(Actor actor, long id) {
        return rounds.round(actor, new RoundId(id));
    }

    private static Map<String, ?> given(Round round) {
        return Map.of("round", round.id().value());
    }
}
