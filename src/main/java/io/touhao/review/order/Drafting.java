package io.touhao.review.order;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Unit;
import io.touhao.page.Figures;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.review.order.SupervisionOrder.Grounds;
import io.touhao.review.order.SupervisionOrder.Issuer;
import io.touhao.review.order.SupervisionOrder.Served;
import io.touhao.review.order.SupervisionOrder.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws an order up from the commitments it is about. */
final class Drafting {

    private static final OrderId NO_ID = new OrderId(0);

    private Drafting() {}

    /** What an order by hand rests on: the issuer's own words, else what the ledger shows. */
    static String grounds(OrderDraft draft, List<LedgerRow> rows) {
        return draft.grounds().isBlank()
                ? "工作台账显示，所督办事项" + rows.stream().map(row -> row.cause().title()).distinct().collect(Collectors.joining("、"))
                : draft.grounds().strip();
    }

    /** Where the ledger shows nothing wrong, the issuer says why an order is needed all the same. */
    static void demandGrounds(OrderDraft draft, List<LedgerRow> rows) {
        rows.stream().filter(row -> row.signal() == Signal.GREEN && draft.grounds().isBlank()).findFirst().ifPresent(row -> {
            throw new Refused(new OrderRefusal.GroundsMissing(row.title()));
        });
    }

    static Issuer issuer(Unit unit, Optional<PostId> post, String office, String word) {
        return new Issuer(unit.path(), unit.name(), post, office, word);
    }

    static SupervisionOrder draft(
            Actor actor, Issuer issuer, List<LedgerRow> rows, Colour colour, Grounds grounds, String requirement,
            int days, Instant at) {
        return new SupervisionOrder(
                NO_ID, 0, Optional.empty(), colour, Optional.empty(), OrderState.DRAFTED, at, issuer,
                served(rows.getFirst()), grounds, subject(rows), requirement.strip(), days, Optional.empty(),
                new Stamp(at, actor.name()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a rule asks for: the cause, the remedy, and proof. */
    static String requirement(int days) {
        return """
                1. 收到之日起 %d 个工作日内，书面答复未按要求完成的原因和整改措施；
                2. 明确完成时间和责任人，佐证材料随答复上传；
                3. 在台账中如实填报最新进展。""".formatted(days);
    }

    static List<OrderItem> items(List<LedgerRow> rows) {
        return rows.stream().map(Drafting::item).toList();
    }

    private static OrderItem item(LedgerRow row) {
        return new OrderItem(
                row.id(), row.number(), row.title(), row.target().words(),
                row.done().map(done -> done(done, row.target().goalUnit())).orElse(Figures.NONE), row.signal(),
                row.cause().title());
    }

    private static String done(BigDecimal done, String unit) {
        return Figures.number(done) + (unit.equals("%") || unit.isEmpty() ? unit : " " + unit);
    }

    private static Served served(LedgerRow row) {
        var owner = row.owner();
        return new Served(
                row.unit(), row.unitName(), owner.office(), owner.officeName(), owner.post(), owner.postName(),
                owner.personName());
    }

    private static String subject(List<LedgerRow> rows) {
        var first = rows.getFirst().title();
        return rows.size() == 1 ? first : "%s等 %d 项".formatted(first, rows.size());
    }
}
