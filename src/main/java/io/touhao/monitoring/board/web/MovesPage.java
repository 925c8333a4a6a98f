package io.touhao.monitoring.board.web;

import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.page.Heading;
import io.touhao.registry.Enterprise;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Who entered the above-scale list in a month, and who left it (入规、退规). */
record MovesPage(YearMonth month, List<Enterprise> moved, Map<String, String> names) {

    Heading heading() {
        return Heading.of("%d年%d月名录变动".formatted(month.getYear(), month.getMonthValue()), ReturnNavigation.KEY).child("moves")
                .facts("新入库的从当月起报；同比用企业本期所报的上年同期数，口径随名录变动而可比");
    }

    List<Enterprise> entrants() {
        return moved.stream().filter(one -> one.aboveScale().filter(days -> in(days.from())).isPresent()).toList();
    }

    List<Enterprise> leavers() {
        return moved.stream().filter(one -> one.aboveScale().flatMap(days -> days.until()).filter(this::in).isPresent()).toList();
    }

    private boolean in(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    String name(Enterprise one) {
        return names.getOrDefault(one.unit().value(), one.unit().code());
    }

    String before() {
        return "/returns/moves?month=" + month.minusMonths(1);
    }

    String after() {
        return "/returns/moves?month=" + month.plusMonths(1);
    }
}
