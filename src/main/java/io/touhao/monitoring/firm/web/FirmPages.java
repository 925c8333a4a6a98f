package io.touhao.monitoring.firm.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.monitoring.firm.FirmReturns;
import io.touhao.monitoring.warning.Warning;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.Dates;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.page.part.Tab;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.EnterpriseTabs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The returns and the warnings of one enterprise, as views of its page. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class FirmPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EnterpriseRecords records;
    private final EnterpriseTabs tabs;
    private final Warnings warnings;
    private final Listings listings;
    private final Clock clock;

    FirmPages(EnterpriseRecords records, EnterpriseTabs tabs, Warnings warnings, Listings listings, Clock clock) {
        this.records = records;
        this.tabs = tabs;
        this.warnings = warnings;
        this.listings = listings;
        this.clock = clock;
    }

    /** The returns of an enterprise. */
    record ReturnsPage(Enterprise enterprise, List<Tab> tabs, ListPage<FirmReturns.Row> list) {

        Heading heading() {
            return EnterpriseTabs.heading(enterprise);
        }
    }

    /** The warnings of an enterprise. */
    record WarningsPage(Enterprise enterprise, List<Tab> tabs, List<Warning> warnings, LocalDate today) {

        Heading heading() {
            return EnterpriseTabs.heading(enterprise);
        }

        String issued(Warning warning) {
            return Dates.inYear(warning.issuedAt().atZone(ZONE).toLocalDate(), Year.from(today));
        }
    }

    @GetMapping("/enterprises/{id}/returns")
    ModelAndView returns(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var enterprise = found(id);
        var list = listings.page(FirmReturns.LISTING, ListQuery.of(FirmReturns.LISTING, request), given(id));
        return new ModelAndView("monitoring/firm/web/returns", "page", new ReturnsPage(
                enterprise, tabs.of(actor, enterprise, FirmTabs.RETURNS), list));
    }

    @GetMapping("/enterprises/{id}/returns/print")
    ModelAndView print(@PathVariable long id, HttpServletRequest request) {
        found(id);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(
                FirmReturns.LISTING, ListQuery.of(FirmReturns.LISTING, request), given(id)));
    }

    @GetMapping("/enterprises/{id}/returns/export")
    void export(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, found(id).name() + "月报");
        listings.export(FirmReturns.LISTING, ListQuery.of(FirmReturns.LISTING, request), given(id), response.getOutputStream());
    }

    @GetMapping("/enterprises/{id}/warnings")
    ModelAndView warnings(Actor actor, @PathVariable long id) {
        var enterprise = found(id);
        return new ModelAndView("monitoring/firm/web/warnings", "page", new WarningsPage(
                enterprise, tabs.of(actor, enterprise, FirmTabs.WARNINGS), warnings.ofEnterprise(actor, id), LocalDate.now(clock)));
    }

    private Enterprise found(long id) {
        return records.find(id).orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
    }

    private static Map<String, Object> given(long id) {
        return Map.of("enterprise", id);
    }
}
