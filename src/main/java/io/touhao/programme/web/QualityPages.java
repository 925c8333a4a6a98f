package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.programme.application.Overturns;
import io.touhao.programme.assessment.Assessments;
import io.touhao.programme.assessment.ReviewerQuality;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often decisions were changed by the level above, and how experts judged; each figure opens to its list. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
class QualityPages {

    private final Overturns overturns;
    private final Assessments assessments;
    private final Programmes programmes;
    private final Listings listings;
    private final Places places;

    QualityPages(Overturns overturns, Assessments assessments, Programmes programmes, Listings listings, Places places) {
        this.overturns = overturns;
        this.assessments = assessments;
        this.programmes = programmes;
        this.listings = listings;
        this.places = places;
    }

    /** Rates by unit and expert. */
    record Page(Actor actor, Programme programme, List<Programme> all, List<Overturns.Rate> rates, List<ReviewerQuality> experts, Function<String, String> names) {

        Heading heading() {
            return Heading.of("办理与评审质量：" + programme.title(), ProgrammeNavigation.KEY).child("quality")
                    .facts("改变率 = 放行后被上一级退回或不通过的家数 / 放行家数");
        }

        List<Overturns.Rate> rates(Overturns.Level level) {
            return rates.stream().filter(rate -> rate.level() == level).toList();
        }

        String undone(Overturns.Rate rate) {
            return "/quality/undone?programme=%s&level=%s&unit=%s".formatted(
                    programme.id(), rate.level(), rate.unit().substring(rate.unit().lastIndexOf('.') + 1));
        }

        String sheets(ReviewerQuality expert) {
            return "/quality/sheets?programme=%s&expert=%s".formatted(programme.id(), expert.code());
        }

        /** Only those who see the whole province see experts. */
        boolean seesExperts() {
            return actor.unit().depth() == 1;
        }

        static String percent(double share) {
            return "%.1f".formatted(share);
        }

        static Signal signal(ReviewerQuality quality) {
            return switch (quality.bias()) {
                case NONE -> Signal.GREEN;
                case SEVERE, LENIENT -> Signal.RED;
                case TOO_FEW -> Signal.NONE;
            };
        }
    }

    /** A list below it. */
    record ListedPage(ListPage<?> list, String title) {

        Heading heading() {
            return Heading.of(title, ProgrammeNavigation.KEY).child("quality").under(new Link("办理与评审质量", "/quality"));
        }
    }

    @GetMapping("/quality")
    ModelAndView quality(Actor actor, @RequestParam(defaultValue = "srdi") String programme) {
        var chosen = programmes.find(programme).orElseThrow(() -> new Refused(new NotFound("没有培育项目“%s”。".formatted(programme))));
        return new ModelAndView("programme/web/quality", "page", new Page(
                actor, chosen, programmes.all(), overturns.of(chosen.id()), assessments.quality(actor, chosen.id()), places.byPath(actor.unit())));
    }

    @GetMapping("/quality/undone")
    ModelAndView undone(Actor actor, HttpServletRequest request) {
        return page(undone(actor), request);
    }

    @GetMapping("/quality/undone/print")
    ModelAndView undonePrint(Actor actor, HttpServletRequest request) {
        return print(undone(actor), request);
    }

    @GetMapping("/quality/undone/export")
    void undoneExport(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(undone(actor), request, response);
    }

    @GetMapping("/quality/sheets")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER})
    ModelAndView sheets(HttpServletRequest request) {
        return page(QualityLists.sheets(programmes), request);
    }

    @GetMapping("/quality/sheets/print")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER})
    ModelAndView sheetsPrint(HttpServletRequest request) {
        return print(QualityLists.sheets(programmes), request);
    }

    @GetMapping("/quality/sheets/export")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER})
    void sheetsExport(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(QualityLists.sheets(programmes), request, response);
    }

    private Listing<QualityLists.Undone> undone(Actor actor) {
        return QualityLists.undone(programmes, places.options(actor.unit()), places.byPath(actor.unit()));
    }

    private <R> ModelAndView page(Listing<R> list, HttpServletRequest request) {
        return new ModelAndView("programme/web/listed", "page",
                new ListedPage(listings.page(list, ListQuery.of(list, request), Map.of()), list.title()));
    }

    private <R> ModelAndView print(Listing<R> list, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), Map.of()));
    }

    private <R> void export(Listing<R> list, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), Map.of(), response.getOutputStream());
    }
}
