package io.touhao.review.confidence.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.review.confidence.Confidence;
import io.touhao.review.confidence.Confidences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people say of a commitment's prospects (把握评价), and how their words came true (自评校准). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ConfidencePages {

    private final Confidences confidences;
    private final Ledger ledger;
    private final Listings listings;
    private final Clock clock;

    ConfidencePages(Confidences confidences, Ledger ledger, Listings listings, Clock clock) {
        this.confidences = confidences;
        this.ledger = ledger;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/confidence")
    ModelAndView confidence(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var commitment = new CommitmentId(id);
        return new ModelAndView("review/confidence/web/confidence", "page", new ConfidencePage(
                ledger.row(actor, commitment), confidences.of(actor, commitment), clock.getZone()))
                .addObject("told", done.equals("rated") ? "已记下，见下面“历次评价”。" : "");
    }

    @PostMapping("/commitments/{id}/confidence")
    String rate(
            Actor actor, @PathVariable long id, @RequestParam Confidence confidence,
            @RequestParam(defaultValue = "") String words) {
        confidences.rate(actor, new CommitmentId(id), confidence, words);
        return "redirect:/commitments/" + id + "/confidence?done=rated";
    }

    @GetMapping("/calibration")
    ModelAndView calibration(Actor actor, HttpServletRequest request) {
        var list = CalibrationList.of();
        return new ModelAndView("review/confidence/web/calibration", "page", new CalibrationPage(
                listings.page(list, ListQuery.of(list, request), CalibrationList.given(actor))));
    }

    @GetMapping("/calibration/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = CalibrationList.of();
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(list, ListQuery.of(list, request), CalibrationList.given(actor)));
    }

    @GetMapping("/calibration/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = CalibrationList.of();
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), CalibrationList.given(actor), response.getOutputStream());
    }
}
