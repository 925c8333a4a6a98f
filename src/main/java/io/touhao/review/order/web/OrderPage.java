package io.touhao.review.order.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Step;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.order.OrderDeed;
import io.touhao.review.order.OrderDetail;
import io.touhao.review.order.OrderNumber;
import io.touhao.review.order.OrderState;
import io.touhao.review.order.OrderStep;
import io.touhao.review.order.SupervisionOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One order as its page shows it.
 *
 * @param rows the commitments it is about, as they stand now
 * @param below the parts right below, where it is about one commitment
 */
record OrderPage(
        OrderDetail detail, List<LedgerRow> rows, List<LedgerRow> below, Actor actor, Done done, WorkingDays calendar,
        LocalDateTime now, ZoneId zone) {

    SupervisionOrder order() {
        return detail.order();
    }

    Heading heading() {
        return Heading.of(order().number().map(number -> "督办单 " + number.text()).orElse("督办单，待签发"), "dispatch")
                .child("orders")
                .under(new Link("督办单", "/orders?open=1"))
                .facts("%s · %s%s".formatted(order().served().officeName(), order().state().title(), dueFacts()));
    }

    Heading answerHeading() {
        return Heading.of("答复", "dispatch").child("orders")
                .under(new Link("督办单", "/orders?open=1"), new Link(order().title(), order().address()))
                .facts(order().subject() + dueFacts());
    }

    private String dueFacts() {
        return order().state().owesAnswer() ? order().due().map(day -> " · %s前答复，%s".formatted(day(day), left(day))).orElse("") : "";
    }

    boolean may(OrderDeed deed) {
        return detail.deeds().contains(deed);
    }

    String address(String deed) {
        return order().address() + "/" + deed;
    }

    String due() {
        return order().due().map(day -> "%s（%d 个工作日）%s".formatted(day(day), order().days(),
                order().state().owesAnswer() ? "，" + left(day) : "")).orElse("签发后 %d 个工作日".formatted(order().days()));
    }

    boolean isOverdue() {
        return order().isOverdue(now.toLocalDate());
    }

    private String left(LocalDate day) {
        var days = calendar.between(now.toLocalDate(), day);
        return days < 0 ? "逾期 %d 个工作日".formatted(-days) : days == 0 ? "今天到期" : "剩 %d 个工作日".formatted(days);
    }

    String drawn() {
        return order().grounds().isByRule()
                ? "由规则 %s 自动拟单%s".formatted(order().grounds().rule(), signer())
                : "%s 拟单%s".formatted(order().drafted().by(), signer());
    }

    private String signer() {
        return order().issued().map(stamp -> "，%s签发".formatted(stamp.by())).orElse("，待签发");
    }

    List<String> demands() {
        return order().requirement().lines().filter(line -> !line.isBlank()).toList();
    }

    /** What a row has done by now. */
    String done(LedgerRow row) {
        return row.done().map(Figures::number).orElse(Figures.NONE);
    }

    String ahead(LedgerRow row) {
        return row.ahead().map(points -> Figures.difference(points, 1)).orElse(Figures.NONE);
    }

    String share(LedgerRow row) {
        return row.share().map(Figures::rate).orElse(Figures.NONE);
    }

    Optional<LedgerRow> now(io.touhao.review.order.OrderItem item) {
        return rows.stream().filter(row -> row.id().equals(item.commitment())).findFirst();
    }

    List<Step> steps() {
        return new OrderSteps(order(), calendar, now, zone).steps();
    }

    /** What must be there before the order is discharged. */
    List<Requirement> contract() {
        return List.of(
                line(order().acknowledged().isPresent(), false, "签收", "承办单位签收",
                        order().acknowledged().map(stamp -> moment(stamp.at())).orElse("未签收")),
                line(order().answer().isPresent() && order().state() != OrderState.SENT_BACK,
                        order().state() == OrderState.SENT_BACK, "书面答复", "原因与整改措施",
                        order().state() == OrderState.SENT_BACK ? "被退回"
                                : order().answer().map(said -> moment(said.at())).orElse("未答复")),
                line(isProven(), detail.exception().isPresent(), "佐证材料", "随答复上传",
                        isProven() ? detail.evidence().size() + " 份" : detail.exception().isPresent() ? "未交，例外销单" : "未交"),
                line(order().state() == OrderState.DISCHARGED, false, "核验", "签发单位核验，答复人不能自核",
                        order().state() == OrderState.DISCHARGED ? "已通过" : "未核验"));
    }

    /** Whether evidence came with the answer. */
    boolean isProven() {
        return !detail.evidence().isEmpty();
    }

    /** Its number, or that it has none yet. */
    String number() {
        return order().number().map(OrderNumber::text).orElse("待签发");
    }

    long met() {
        return contract().stream().filter(one -> one.state() == Requirement.State.MET).count();
    }

    private static Requirement line(boolean met, boolean wrong, String what, String note, String figure) {
        var state = met ? Requirement.State.MET : wrong ? Requirement.State.WRONG : Requirement.State.OPEN;
        return new Requirement(state, what, note, figure, "", "");
    }

    List<HistoryEntry> history() {
        return detail.steps().stream().map(this::entry).toList();
    }

    private HistoryEntry entry(OrderStep step) {
        var kind = step.kind() == OrderStep.Kind.SENT_BACK ? HistoryEntry.Kind.RETURNED
                : step.account() == 0 ? HistoryEntry.Kind.SYSTEM : HistoryEntry.Kind.PERSON;
        return new HistoryEntry(moment(step.at()), step.actor() + step.kind().title(), step.detail(), kind);
    }

    String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(now));
    }

    private String day(LocalDate day) {
        return Dates.inYear(day, Year.from(now));
    }

    /** What comes when nobody answers. */
    List<Consequence> consequences() {
        return order().due().filter(day -> order().state().owesAnswer())
                .map(day -> List.of(
                        new Consequence(day(day.plusDays(1)), order().colour() == io.touhao.review.order.Colour.RED
                                ? "逾期未答复，报%s领导".formatted(order().issuer().unitName())
                                : "逾期未答复，转%s".formatted(order().colour().raised().title())),
                        new Consequence("红色三张", "约谈主要负责人，现有 %d 张".formatted(detail.redThisYear()))))
                .orElse(List.of());
    }

    /** What follows, and when. */
    record Consequence(String when, String what) {}
}
