package io.touhao.review.order.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import io.touhao.review.order.Colour;
import io.touhao.review.order.OrderDraft;
import io.touhao.review.order.OrderId;
import io.touhao.review.order.OrderRefusal;
import io.touhao.review.order.Orders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What is done with supervision orders from their pages. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class OrderDeedPages {

    private final Orders orders;
    private final Records records;
    private final AnswerFiles files;

    OrderDeedPages(Orders orders, Records records, AnswerFiles files) {
        this.orders = orders;
        this.records = records;
        this.files = files;
    }

    /** From ticked rows of the ledger to the form. */
    @PostMapping("/orders/choose")
    String choose(@RequestParam(defaultValue = "") long[] id) {
        if (id.length == 0) {
            throw new Refused(new OrderRefusal.NothingChosen());
        }
        return "redirect:/orders/new?" + LongStream.of(id).mapToObj(one -> "id=" + one).collect(Collectors.joining("&"));
    }

    @GetMapping("/orders/new")
    ModelAndView draft(Actor actor, @RequestParam(defaultValue = "") long[] id) {
        var rows = records.rows(LongStream.of(id).mapToObj(CommitmentId::new).toList());
        return new ModelAndView("review/order/web/draft", "page", new DraftPage(rows.stream()
                .filter(row -> actor.sees(row.unit())).toList()));
    }

    @PostMapping("/orders")
    String draw(
            Actor actor, @RequestParam(defaultValue = "") long[] id, @RequestParam Colour colour,
            @RequestParam String requirement, @RequestParam int days, @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String sign) {
        var order = orders.draw(actor, new OrderDraft(
                LongStream.of(id).mapToObj(CommitmentId::new).toList(), colour, requirement, days, grounds));
        if (sign.isEmpty()) {
            return Done.DRAWN.at("/orders/" + order.value());
        }
        orders.issue(actor, order, 0);
        return Done.ISSUED.at("/orders/" + order.value());
    }

    /** Signs all ticked drafts; the first that is refused ends it, and what was signed before stays. */
    @PostMapping("/orders/issue")
    String issueTicked(Actor actor, @RequestParam(defaultValue = "") long[] id) {
        LongStream.of(id).mapToObj(OrderId::new).map(one -> orders.order(actor, one).order())
                .forEach(order -> orders.issue(actor, order.id(), order.version()));
        return Done.ISSUED.at("/orders");
    }

    @PostMapping("/orders/{id}/issue")
    String issue(Actor actor, @PathVariable long id, @RequestParam int version) {
        orders.issue(actor, new OrderId(id), version);
        return Done.ISSUED.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam int version) {
        orders.withdraw(actor, new OrderId(id), version);
        return Done.WITHDRAWN.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/acknowledge")
    String acknowledge(Actor actor, @PathVariable long id, @RequestParam int version) {
        orders.acknowledge(actor, new OrderId(id), version);
        return Done.ACKNOWLEDGED.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/answer")
    String answer(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String cause,
            @RequestParam String remedy, @RequestParam List<MultipartFile> files) {
        var kept = this.files.keep(actor, orders.order(actor, new OrderId(id)), files);
        orders.answer(actor, new OrderId(id), version, cause, remedy, kept);
        return Done.ANSWERED.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/send-back")
    String sendBack(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason) {
        orders.sendBack(actor, new OrderId(id), version, reason);
        return Done.SENT.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/discharge")
    String discharge(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String words,
            @RequestParam(defaultValue = "") String exception) {
        orders.discharge(actor, new OrderId(id), version, words, exception);
        return Done.DISCHARGED.at("/orders/" + id);
    }

    @PostMapping("/orders/{id}/raise")
    String raise(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason) {
        orders.raise(actor, new OrderId(id), version, reason);
        return Done.RAISED.at("/orders/" + id);
    }
}
