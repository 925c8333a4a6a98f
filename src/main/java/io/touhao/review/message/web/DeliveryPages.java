package io.touhao.review.message.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.Downloads;
import io.touhao.page.NavigationItem;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.review.job.UnitRuns;
import io.touhao.review.message.DeliveryList;
import io.touhao.review.message.DeliveryDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was carried outside and what was not, and which units a nightly run failed for: for the administrator. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class DeliveryPages {

    private final DeliveryDesk desk;
    private final UnitRuns runs;
    private final Listings listings;
    private final Clock clock;

    DeliveryPages(DeliveryDesk desk, UnitRuns runs, Listings listings, Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.listings = listings;
        this.clock = clock;
    }

    @Bean
    static NavigationItem deliveriesEntry() {
        return new NavigationItem("deliveries", "底座", 840, "消息投递", "send-check", "/deliveries",
                List.of(Role.SYSTEM_ADMINISTRATOR.name()), List.of());
    }

    @GetMapping("/deliveries")
    ModelAndView list(HttpServletRequest request) {
        var list = DeliveryList.of(clock.getZone());
        return new ModelAndView("review/message/web/deliveries", "page", new DeliveriesPage(
                listings.page(list, ListQuery.of(list, request)), runs.failed(), clock.getZone()));
    }

    @GetMapping("/deliveries/print")
    ModelAndView print(HttpServletRequest request) {
        var list = DeliveryList.of(clock.getZone());
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), Map.of()));
    }

    @GetMapping("/deliveries/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = DeliveryList.of(clock.getZone());
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), Map.of(), response.getOutputStream());
    }

    /** Lets ticked deliveries that were given up be tried anew. */
    @PostMapping("/deliveries/revive")
    String revive(Actor actor, @RequestParam(defaultValue = "") long[] id) {
        desk.revive(actor, LongStream.of(id).boxed().toList());
        return "redirect:/deliveries";
    }

    /** Lets the units that a run failed for today be tried at the next turn. */
    @PostMapping("/deliveries/retry-units")
    String retryUnits(Actor actor) {
        runs.hurry(actor);
        return "redirect:/deliveries";
    }
}
