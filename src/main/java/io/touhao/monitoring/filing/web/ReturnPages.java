package io.touhao.monitoring.filing.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.monitoring.filing.Approvals;
import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.filing.FilingId;
import io.touhao.monitoring.filing.FilingSheet;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.filing.OwedReturns;
import io.touhao.monitoring.filing.Submission;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.Downloads;
import io.touhao.page.Refused;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A return: the enterprise fills it in and hands it in, the levels above approve or return it. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class ReturnPages {

    private final Filings filings;
    private final Approvals approvals;
    private final OwedReturns owed;
    private final Forms forms;
    private final Listings listings;
    private final Clock clock;

    ReturnPages(Filings filings, Approvals approvals, OwedReturns owed, Forms forms, Listings listings, Clock clock) {
        this.filings = filings;
        this.approvals = approvals;
        this.owed = owed;
        this.forms = forms;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/returns/mine")
    @Allowed(ENTERPRISE)
    ModelAndView mine(Actor actor, HttpServletRequest request) {
        var list = listings.page(OwnList.LISTING, ListQuery.of(OwnList.LISTING, request), given(actor));
        return new ModelAndView("monitoring/filing/web/mine", "page", new OwnList.OwnPage(list, owed.of(actor)));
    }

    @GetMapping("/returns/mine/print")
    @Allowed(ENTERPRISE)
    ModelAndView printMine(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(OwnList.LISTING, ListQuery.of(OwnList.LISTING, request), given(actor)));
    }

    @GetMapping("/returns/mine/export")
    @Allowed(ENTERPRISE)
    void exportMine(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, OwnList.LISTING.title());
        listings.export(OwnList.LISTING, ListQuery.of(OwnList.LISTING, request), given(actor), response.getOutputStream());
    }

    private static Map<String, Object> given(Actor actor) {
        return Map.of("enterprise", actor.enterprise().orElse(0L));
    }

    @GetMapping("/returns/{id}")
    ModelAndView page(Actor actor, @PathVariable long id, @RequestParam Optional<String> done, @RequestParam Optional<String> refused) {
        return view("return", actor, filings.sheet(actor, new FilingId(id)), done.orElse(""), refused.isPresent());
    }

    private ModelAndView view(String template, Actor actor, FilingSheet sheet, String done, boolean strict) {
        return new ModelAndView(
                "monitoring/filing/web/" + template, "page", new ReturnPage(sheet, actor, clock.instant(), clock.getZone(), done, strict));
    }

    /** By script the side column alone comes back; without it the page. */
    @PostMapping("/returns/{id}/draft")
    @Allowed(ENTERPRISE)
    ModelAndView draft(
            Actor actor, @PathVariable long id, HttpServletRequest request, @RequestHeader("HX-Request") Optional<String> script) {
        var typed = typed(actor, id, request);
        var sheet = filings.saveDraft(actor, new FilingId(id), typed.cells(), typed.words(), seconds(request));
        return script.isPresent() ? view("side", actor, sheet, "", false) : new ModelAndView("redirect:/returns/" + id + "?done=draft");
    }

    /** What was typed is kept as a draft first, so that a refusal loses nothing. */
    @PostMapping("/returns/{id}/submit")
    @Allowed(ENTERPRISE)
    String submit(Actor actor, @PathVariable long id, @RequestParam int version, HttpServletRequest request) {
        var typed = typed(actor, id, request);
        var filing = filings.filing(actor, new FilingId(id));
        if (filing.state().isOpen() && filing.version() == version) {
            filings.saveDraft(actor, new FilingId(id), typed.cells(), typed.words(), seconds(request));
        }
        if (!typed.refusals().isEmpty()) {
            throw new Refused(typed.refusals());
        }
        filings.submit(actor, new FilingId(id), new Submission(typed.cells(), typed.words(), version, seconds(request), Channel.PAGE));
        return "redirect:/returns/" + id + "?done=submitted";
    }

    private TypedCells typed(Actor actor, long id, HttpServletRequest request) {
        var form = forms.of(filings.filing(actor, new FilingId(id)).form());
        return TypedCells.of(form, request.getParameterMap());
    }

    /** What was spent before, and since the page was opened. */
    private int seconds(HttpServletRequest request) {
        var since = clock.instant().getEpochSecond() - number(request, "opened").orElse(clock.instant().getEpochSecond());
        return (int) (Math.clamp(since, 0, 3600) + Math.clamp(number(request, "spent").orElse(0L), 0, 3 * 3600));
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> text.matches("\\d{1,11}")).map(Long::parseLong);
    }

    @PostMapping("/returns/{id}/withdraw")
    @Allowed(ENTERPRISE)
    String withdraw(Actor actor, @PathVariable long id) {
        filings.withdraw(actor, new FilingId(id));
        return "redirect:/returns/" + id + "?done=withdrawn";
    }

    @PostMapping("/returns/{id}/unlock")
    @Allowed({CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    String askUnlock(Actor actor, @PathVariable long id, @RequestParam String reason) {
        filings.askUnlock(actor, new FilingId(id), reason);
        return "redirect:/returns/" + id + "?done=asked";
    }

    @PostMapping("/returns/{id}/approve")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String approve(Actor actor, @PathVariable long id) {
        approvals.approve(actor, List.of(new FilingId(id)));
        return "redirect:/returns/" + id + "?done=approved";
    }

    @PostMapping("/returns/{id}/return")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String sendBack(Actor actor, @PathVariable long id, @RequestParam String reason) {
        approvals.sendBack(actor, List.of(new FilingId(id)), reason);
        return "redirect:/returns/" + id + "?done=returned";
    }
}
