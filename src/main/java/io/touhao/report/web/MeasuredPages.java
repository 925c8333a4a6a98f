package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Indicators;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The numeric commitments of the own unit with what proves each (取数清单). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class MeasuredPages {

    private final Listings listings;
    private final Listing<LedgerRow> list;

    MeasuredPages(Listings listings, Indicators indicators) {
        this.listings = listings;
        this.list = MeasuredList.listing(id -> indicators.find(id).map(Indicator::title).orElse("待定义"));
    }

    /** The list. */
    record MeasuredPage(ListPage<LedgerRow> list) {

        Heading heading() {
            return Heading.of("取数清单", "ledger").child("measured")
                    .facts("本级有数的事项由哪个指标证明，哪些已由记录取数，哪些还在等机制");
        }
    }

    @GetMapping("/measured")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        return new ModelAndView("report/web/measured", "page",
                new MeasuredPage(listings.page(list, ListQuery.of(list, request), given(actor))));
    }

    @GetMapping("/measured/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    @GetMapping("/measured/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    private static Map<String, Object> given(Actor actor) {
        return Map.of("unit", actor.unit().value());
    }
}
