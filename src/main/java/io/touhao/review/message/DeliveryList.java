package io.touhao.review.message;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Deliveries as a list. */
public final class DeliveryList {

    private DeliveryList() {}

    public static Listing<DeliveryRow> of(ZoneId zone) {
        return Listing.<DeliveryRow>of("deliveries", "消息投递")
                .noun("封")
                .from("review.delivery")
                .column(Column.<DeliveryRow>text("subject", "标题", row -> Cell.text(row.subject())).width(36).asTitle())
                .column(Column.<DeliveryRow>text("channel", "渠道", row -> Cell.text(row.channel())).sortedBy("channel"))
                .column(Column.<DeliveryRow>text("receiver", "收件", row -> Cell.text(row.receiver())).width(24).onPhone())
                .column(Column.<DeliveryRow>text("state", "状态", row -> Cell.text(row.stateWord())).sortedBy("state").onPhone())
                .column(Column.<DeliveryRow>figure("attempts", "次数", "次", row -> Cell.count(row.attempts()))
                        .sortedBy("attempts"))
                .column(Column.<DeliveryRow>text("failure", "最近一次失败", row -> Cell.text(row.failure())).width(32))
                .column(Column.<DeliveryRow>date("made", "生成", row -> moment(row.made(), zone)).sortedBy("made_at"))
                .column(Column.<DeliveryRow>date("sent", "送达",
                        row -> row.sent().map(at -> moment(at, zone)).orElseGet(Cell::none)).sortedBy("sent_at"))
                .filter(Filter.words("q", "标题、收件", "(subject || ' ' || receiver_name) ilike :q"))
                .filter(Filter.choice("state", "状态", states(), "state = :state"))
                .filter(Filter.choice("channel", "渠道", channels(), "channel = :channel"))
                .sortedBy("-made")
                .rows(DeliveryRow::read);
    }

    private static Cell moment(Instant at, ZoneId zone) {
        return Cell.moment(at.atZone(zone).toLocalDateTime());
    }

    private static List<Option> states() {
        return List.of(new Option("WAITING", "待发"), new Option("SENT", "已送达"), new Option("DEAD", "已放弃"));
    }

    private static List<Option> channels() {
        return Arrays.stream(Channel.Kind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }
}
