package io.touhao.report.order;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.report.document.Docx;
import io.touhao.report.document.Pdf;
import io.touhao.review.order.OrderId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a supervision order, for its page. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class OrderPrintPages {

    private final OrderPrints prints;

    OrderPrintPages(OrderPrints prints) {
        this.prints = prints;
    }

    @GetMapping("/orders/{id}/docx")
    void docx(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(response, prints.docx(actor, new OrderId(id)), "docx", Docx.TYPE);
    }

    @GetMapping("/orders/{id}/pdf")
    void pdf(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(response, prints.pdf(actor, new OrderId(id)), "pdf", Pdf.TYPE);
    }

    private static void send(HttpServletResponse response, OrderPrints.Print print, String ending, String type) throws IOException {
        Downloads.file(response, print.name() + "." + ending, type);
        response.getOutputStream().write(print.content());
    }
}
