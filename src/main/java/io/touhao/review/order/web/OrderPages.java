package io.touhao.review.order.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.review.order.OrderDetail;
import io.touhao.review.order.OrderId;
import io.touhao.review.order.OrderItem;
import io.touhao.review.order.OrderList;
import io.touhao.review.order.Orders;
import io.touhao.review.order.SupervisionOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Supervision orders to look at: the list, one order, and the form of its answer. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class OrderPages {

    private final Orders orders;
    private final Records records;
    private final Ledger ledger;
    private final Listings listings;
    private final Units units;
    private final Holidays holidays;
    private final Clock clock;

    OrderPages(
            Orders orders, Records records, Ledger ledger, Listings listings, Units units, Holidays holidays,
            Clock clock) {
        this.orders = orders;
        this.records = records;
        this.ledger = ledger;
        this.listings = listings;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/orders")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = list(actor);
        return new ModelAndView("review/order/web/orders", "page", new OrdersPage(
                listings.page(list, ListQuery.of(list, request), given(actor)), actor, Done.of(request)));
    }

    @GetMapping("/orders/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = list(actor);
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    @GetMapping("/orders/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = list(actor);
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/orders/{id}")
    ModelAndView order(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var detail = orders.order(actor, new OrderId(id));
        return new ModelAndView("review/order/web/order", "page", page(actor, detail, Done.of(request)));
    }

    @GetMapping("/orders/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable long id) {
        var detail = orders.order(actor, new OrderId(id));
        return new ModelAndView("review/order/web/answer", "page", page(actor, detail, Done.NOTHING));
    }

    private OrderPage page(Actor actor, OrderDetail detail, Done done) {
        var rows = records.rows(detail.items().stream().map(OrderItem::commitment).toList());
        List<LedgerRow> below = rows.size() == 1 ? ledger.detail(actor, rows.getFirst().id()).children() : List.of();
        return new OrderPage(
                detail, rows, below, actor, done, holidays.workingDays(), LocalDateTime.now(clock), clock.getZone());
    }

    private Listing<SupervisionOrder> list(Actor actor) {
        return OrderList.of(units.subtree(actor.unit(), today()).stream().map(OrderPages::option).toList());
    }

    private static Option option(Unit unit) {
        return new Option(unit.code(), unit.shortName());
    }

    private Map<String, Object> given(Actor actor) {
        return OrderList.given(actor, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
