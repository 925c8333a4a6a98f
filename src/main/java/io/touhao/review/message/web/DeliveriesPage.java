package io.touhao.review.message.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.review.job.FailedUnit;
import io.touhao.review.message.DeliveryRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The administrator's view of what leaves the platform. */
record DeliveriesPage(ListPage<DeliveryRow> list, List<FailedUnit> failed, ZoneId zone) {

    Heading heading() {
        return Heading.of("消息投递", "deliveries").facts(failed.isEmpty()
                ? "夜间任务没有失败的单位"
                : "夜间任务有 %s 个单位失败".formatted(Figures.count(failed.size())));
    }

    String moment(Instant at) {
        return Dates.full(at.atZone(zone).toLocalDateTime());
    }
}
