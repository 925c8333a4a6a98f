package io.touhao.review.assessment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.review.assessment.Assessment;
import io.touhao.review.assessment.AssessmentId;
import io.touhao.review.assessment.AssessmentList;
import io.touhao.review.assessment.Assessments;
import io.touhao.review.assessment.RankList;
import io.touhao.review.assessment.RankRow;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.rulebook.score.Band;
import io.touhao.rulebook.score.CardLoader;
import io.touhao.rulebook.score.Move;
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

/** Assessments and their rankings: listed, computed, published, ended. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class AssessmentPages {

    private final Assessments assessments;
    private final Rounds rounds;
    private final Units units;
    private final Listings listings;
    private final Clock clock;

    AssessmentPages(Assessments assessments, Rounds rounds, Units units, Listings listings, Clock clock) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.units = units;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var listing = AssessmentList.of();
        return new ModelAndView("review/assessment/web/assessments", "page", new AssessmentsPage(
                listings.page(listing, ListQuery.of(listing, request)), frozenRounds(actor), levels(actor)));
    }

    @GetMapping("/assessments/print")
    ModelAndView printList(HttpServletRequest request) {
        var listing = AssessmentList.of();
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), Map.of()));
    }

    @GetMapping("/assessments/export")
    void exportList(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = AssessmentList.of();
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), Map.of(), response.getOutputStream());
    }

    private List<Option> frozenRounds(Actor actor) {
        return actor.is(LEADER, SUPERVISOR)
                ? rounds.rounds(actor).stream()
                        .filter(round -> !round.isOpen())
                        .map(round -> new Option(String.valueOf(round.id().value()), round.name()))
                        .toList()
                : List.of();
    }

    private List<Option> levels(Actor actor) {
        return units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .filter(unit -> !unit.path().equals(actor.unit()))
                .map(Unit::level)
                .distinct()
                .sorted()
                .map(level -> new Option(level.name(), level.title()))
                .toList();
    }

    @Allowed({LEADER, SUPERVISOR})
    @PostMapping("/assessments")
    String compute(Actor actor, @RequestParam long round, @RequestParam Level level) {
        return "redirect:" + assessments.compute(actor, new RoundId(round), level).address();
    }

    @GetMapping("/assessments/{id}")
    ModelAndView ranking(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var assessment = assessments.assessment(actor, new AssessmentId(id));
        var listing = listing(actor, assessment);
        var moves = assessment.edition() > 1
                ? assessments.moves(actor, assessment.id(), assessment.edition())
                : List.<Move>of();
        var names = assessments.ranking(actor, assessment.id(), assessment.edition()).stream()
                .collect(Collectors.toMap(row -> row.unit().value(), RankRow::unitName));
        return new ModelAndView("review/assessment/web/ranking", "page", new RankingPage(
                assessment, CardLoader.again(assessment.cardText()),
                listings.page(listing, ListQuery.of(listing, request), RankList.given(assessment)),
                assessments.objections(actor, assessment.id()), moves, names,
                assessment.isRunBy(actor) && actor.is(LEADER, SUPERVISOR), LocalDate.now(clock), clock.getZone()));
    }

    @GetMapping("/assessments/{id}/print")
    ModelAndView print(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var assessment = assessments.assessment(actor, new AssessmentId(id));
        var listing = listing(actor, assessment);
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(listing, ListQuery.of(listing, request), RankList.given(assessment)));
    }

    @GetMapping("/assessments/{id}/export")
    void export(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var assessment = assessments.assessment(actor, new AssessmentId(id));
        var listing = listing(actor, assessment);
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), RankList.given(assessment), response.getOutputStream());
    }

    private static Listing<RankList.Row> listing(Actor actor, Assessment assessment) {
        var bands = CardLoader.again(assessment.cardText()).bands().stream().map(Band::title).toList();
        return RankList.of(assessment, bands, actor.unit().value());
    }

    @Allowed({LEADER, SUPERVISOR})
    @PostMapping("/assessments/{id}/publish")
    String publish(Actor actor, @PathVariable long id, @RequestParam int version) {
        return "redirect:" + assessments.publish(actor, new AssessmentId(id), version).address();
    }

    @Allowed({LEADER, SUPERVISOR})
    @PostMapping("/assessments/{id}/finish")
    String finish(Actor actor, @PathVariable long id, @RequestParam int version) {
        return "redirect:" + assessments.finish(actor, new AssessmentId(id), version).address();
    }
}
