package io.touhao.service.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.part.Tab;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.service.request.Request;
import io.touhao.service.request.Requests;
import io.touhao.service.visit.Visit;
import io.touhao.service.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The visits to one enterprise and its requests, as views of its page. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class EnterpriseServicePages {

    private final EnterpriseRecords records;
    private final EnterpriseTabs tabs;
    private final Visits visits;
    private final Requests requests;
    private final Clock clock;

    EnterpriseServicePages(EnterpriseRecords records, EnterpriseTabs tabs, Visits visits, Requests requests, Clock clock) {
        this.records = records;
        this.tabs = tabs;
        this.visits = visits;
        this.requests = requests;
        this.clock = clock;
    }

    /** One of the two views. */
    record Page(Enterprise firm, List<Tab> tabs, List<Visit> visits, List<Request> requests, boolean isVisits, LocalDate today) {

        Heading heading() {
            return EnterpriseTabs.heading(firm);
        }

        String day(LocalDate day) {
            return Dates.inYear(day, Year.from(today));
        }
    }

    @GetMapping("/enterprises/{id}/visits")
    ModelAndView visits(Actor actor, @PathVariable long id) {
        var firm = found(id);
        return page(new Page(firm, tabs.of(actor, firm, "visits"), visits.ofEnterprise(actor, id), List.of(), true, LocalDate.now(clock)));
    }

    @GetMapping("/enterprises/{id}/requests")
    ModelAndView requests(Actor actor, @PathVariable long id) {
        var firm = found(id);
        return page(new Page(firm, tabs.of(actor, firm, "requests"), List.of(), requests.ofEnterprise(actor, id), false, LocalDate.now(clock)));
    }

    private static ModelAndView page(Page page) {
        return new ModelAndView("service/web/enterprise", "page", page);
    }

    private Enterprise found(long id) {
        return records.find(id).orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
    }
}
