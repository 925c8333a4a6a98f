package io.touhao.review.order.web;

import io.touhao.page.Dates;
import io.touhao.page.part.Step;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.order.OrderState;
import io.touhao.review.order.SupervisionOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state line of an order: 拟单, 签发, 签收, 办理, 答复, 核验, 销单. */
record OrderSteps(SupervisionOrder order, WorkingDays calendar, LocalDateTime now, ZoneId zone) {

    private static final List<String> TITLES = List.of("拟单", "签发", "签收", "办理", "答复", "核验", "销单");

    List<Step> steps() {
        var reached = reached();
        var steps = new ArrayList<Step>();
        for (var place = 0; place < TITLES.size(); place++) {
            steps.add(place < reached ? Step.done(TITLES.get(place), note(place))
                    : place == reached ? Step.now(TITLES.get(place), holder(place))
                    : Step.open(TITLES.get(place)));
        }
        return steps;
    }

    /** The step it stands at; past the last one when it is over. */
    private int reached() {
        return switch (order.state()) {
            case DRAFTED, WITHDRAWN -> 1;
            case ISSUED -> 2;
            case ACKNOWLEDGED, SENT_BACK -> 3;
            case ANSWERED -> 5;
            case DISCHARGED -> TITLES.size();
        };
    }

    private String note(int place) {
        return switch (TITLES.get(place)) {
            case "拟单" -> stamp(order.drafted().at(), order.grounds().isByRule() ? "规则触发" : order.drafted().by());
            case "签发" -> stamp(order.issued());
            case "签收" -> stamp(order.acknowledged());
            case "答复" -> order.answer().map(said -> stamp(said.at(), said.by())).orElse("");
            case "核验", "销单" -> order.judgement().map(said -> stamp(said.at(), said.by())).orElse("");
            default -> order.served().person();
        };
    }

    private String holder(int place) {
        var days = calendar.between(order.stateAt().atZone(zone).toLocalDate(), now.toLocalDate());
        var who = place == 2 || place == 3 ? order.served().unitName() : order.issuer().unitName();
        return order.state() == OrderState.WITHDRAWN ? "已撤回" : "%s持有，已 %d 个工作日".formatted(who, days);
    }

    private String stamp(Optional<SupervisionOrder.Stamp> stamp) {
        return stamp.map(done -> stamp(done.at(), done.by())).orElse("");
    }

    private String stamp(Instant at, String by) {
        return Dates.inYear(at.atZone(zone).toLocalDate(), Year.from(now)) + " " + by;
    }
}
