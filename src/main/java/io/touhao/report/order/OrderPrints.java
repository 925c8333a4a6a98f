package io.touhao.report.order;

import io.touhao.directory.Actor;
import io.touhao.report.document.Docx;
import io.touhao.report.document.Pdf;
import io.touhao.report.document.Typefaces;
import io.touhao.review.order.OrderId;
import io.touhao.review.order.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supervision orders as files; the same order in the same state gives the same bytes. */
@Service
public class OrderPrints {

    private final Orders orders;

    OrderPrints(Orders orders) {
        this.orders = orders;
    }

    /**
     * An order as a file.
     *
     * @param name its number and colour, without an ending
     */
    public record Print(String name, byte[] content) {}

    /** The order as docx; refused where it is absent or out of scope. */
    @Transactional(readOnly = true)
    public Print docx(Actor actor, OrderId id) {
        var document = new OrderDocument(orders.order(actor, id));
        return new Print(name(actor, id), Docx.write(document.document(), Typefaces.STANDARD, document.moment()));
    }

    /** The order as PDF. */
    @Transactional(readOnly = true)
    public Print pdf(Actor actor, OrderId id) {
        var document = new OrderDocument(orders.order(actor, id));
        return new Print(name(actor, id), Pdf.write(document.document(), Typefaces.STANDARD, document.moment()));
    }

    private String name(Actor actor, OrderId id) {
        return "督办单 " + orders.order(actor, id).order().title();
    }
}
