package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.part.Tab;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.EnterpriseTabs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The titles, the distance and the applications of one enterprise, as views of its page. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class FirmTitlePages {

    private final EnterpriseRecords records;
    private final EnterpriseTabs tabs;
    private final Recognitions recognitions;
    private final Applications applications;
    private final Programmes programmes;
    private final DistanceViews views;
    private final Clock clock;

    FirmTitlePages(
            EnterpriseRecords records, EnterpriseTabs tabs, Recognitions recognitions, Applications applications, Programmes programmes,
            DistanceViews views, Clock clock) {
        this.records = records;
        this.tabs = tabs;
        this.recognitions = recognitions;
        this.applications = applications;
        this.programmes = programmes;
        this.views = views;
        this.clock = clock;
    }

    /** What the enterprise holds and held. */
    record TitlesPage(Enterprise enterprise, List<Tab> tabs, List<Recognition> held, Programmes programmes, LocalDate today) {

        Heading heading() {
            return EnterpriseTabs.heading(enterprise);
        }

        String title(Recognition one) {
            return programmes.of(one.programme()).title();
        }

        boolean isDue(Recognition one) {
            return FirmTitleTabs.isDue(one, programmes, today);
        }

        Signal signal(Recognition one) {
            return isDue(one) ? Signal.YELLOW : one.holds(today) ? Signal.GREEN : Signal.NONE;
        }

        String standing(Recognition one) {
            return isDue(one) ? "待复核" : one.state().title();
        }
    }

    /** How far the enterprise is from every title. */
    record DistancesPage(Enterprise enterprise, List<Tab> tabs, DistanceView view) {

        Heading heading() {
            return EnterpriseTabs.heading(enterprise);
        }
    }

    /** What the enterprise asked for. */
    record ApplicationsPage(Enterprise enterprise, List<Tab> tabs, List<Application> sent, Programmes programmes) {

        Heading heading() {
            return EnterpriseTabs.heading(enterprise);
        }

        String title(Application one) {
            return programmes.of(one.programme()).title();
        }

        static Signal signal(Application one) {
            return one.state() == State.RECOGNISED ? Signal.DONE : one.state() == State.RETURNED ? Signal.RED : one.state().isOver() ? Signal.NONE : Signal.GREEN;
        }
    }

    @GetMapping("/enterprises/{id}/titles")
    ModelAndView titles(Actor actor, @PathVariable long id) {
        var firm = found(id);
        return new ModelAndView("programme/web/firm-titles", "page", new TitlesPage(
                firm, tabs.of(actor, firm, FirmTitleTabs.TITLES), recognitions.ofFirm(id), programmes, LocalDate.now(clock)));
    }

    @GetMapping("/enterprises/{id}/distance")
    ModelAndView distance(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String programme) {
        var firm = found(id);
        return new ModelAndView("programme/web/firm-distance", "page", new DistancesPage(
                firm, tabs.of(actor, firm, FirmTitleTabs.DISTANCE), views.of(id, "/enterprises/%d/distance".formatted(id), programme)));
    }

    @GetMapping("/enterprises/{id}/applications")
    ModelAndView applications(Actor actor, @PathVariable long id) {
        var firm = found(id);
        return new ModelAndView("programme/web/firm-applications", "page", new ApplicationsPage(
                firm, tabs.of(actor, firm, FirmTitleTabs.APPLICATIONS), applications.ofFirm(actor, id), programmes));
    }

    private Enterprise found(long id) {
        return records.find(id).orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
    }
}
