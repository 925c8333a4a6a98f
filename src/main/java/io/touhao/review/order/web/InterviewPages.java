package io.touhao.review.order.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.review.order.Interview;
import io.touhao.review.order.InterviewId;
import io.touhao.review.order.InterviewList;
import io.touhao.review.order.Interviews;
import io.touhao.review.order.OrderDetail;
import io.touhao.review.order.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Interviews (约谈): the list, and the record of one. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class InterviewPages {

    private final Interviews interviews;
    private final Orders orders;
    private final Listings listings;
    private final Clock clock;

    InterviewPages(Interviews interviews, Orders orders, Listings listings, Clock clock) {
        this.interviews = interviews;
        this.orders = orders;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/interviews")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = InterviewList.of(clock.getZone());
        return new ModelAndView("review/order/web/interviews", "page", new InterviewsPage(
                listings.page(list, ListQuery.of(list, request), InterviewList.given(actor))));
    }

    @GetMapping("/interviews/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = InterviewList.of(clock.getZone());
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(list, ListQuery.of(list, request), InterviewList.given(actor)));
    }

    @GetMapping("/interviews/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = InterviewList.of(clock.getZone());
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), InterviewList.given(actor), response.getOutputStream());
    }

    @GetMapping("/interviews/{id}")
    ModelAndView interview(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var interview = interviews.interview(actor, new InterviewId(id));
        return new ModelAndView("review/order/web/interview", "page", new InterviewPage(
                interview, because(actor, interview), actor, Done.of(request), LocalDateTime.now(clock), clock.getZone()));
    }

    @PostMapping("/interviews/{id}/close")
    String close(
            Actor actor, @PathVariable long id, @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate held, @RequestParam String by,
            @RequestParam String attended, @RequestParam String notes) {
        interviews.close(actor, new InterviewId(id), version, held, by, attended, notes);
        return Done.CLOSED.at("/interviews/" + id);
    }

    private List<OrderDetail> because(Actor actor, Interview interview) {
        return interview.orders().stream().map(order -> orders.order(actor, order)).toList();
    }
}
