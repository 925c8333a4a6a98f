package io.touhao.monitoring.roster.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.roster.ListMove;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.registry.Enterprise;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Who entered the above-scale list in a month and who left it (入规、退规), and what is proposed. */
record MovesPage(YearMonth month, List<Enterprise> moved, List<ListMove> moves, Map<String, String> names, Actor actor, String told) {

    Heading heading() {
        return Heading.of("%d年%d月名录变动".formatted(month.getYear(), month.getMonthValue()), ReturnNavigation.KEY).child("moves")
                .facts("县级申报、省级批准后计入；新入库的从当月起报，同比用企业本期所报的上年同期数");
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

    List<ListMove> waiting() {
        return moves.stream().filter(move -> move.state() == ListMove.State.PROPOSED).toList();
    }

    List<ListMove> decided() {
        return moves.stream().filter(move -> move.state() != ListMove.State.PROPOSED).toList();
    }

    boolean mayPropose() {
        return actor.is(Role.COUNTY_OFFICER);
    }

    boolean mayDecide() {
        return actor.is(Role.DIVISION_OFFICER) && actor.unit().depth() == 1;
    }

    Signal signal(ListMove move) {
        return move.state() == ListMove.State.APPROVED ? Signal.GREEN : Signal.RED;
    }

    String month(ListMove move) {
        return "%d年%d月".formatted(move.month().getYear(), move.month().getMonthValue());
    }

    String revenue(ListMove move) {
        return move.revenue().map(Figures::number).orElse(Figures.NONE);
    }

    String name(Enterprise one) {
        return names.getOrDefault(one.unit().value(), one.unit().code());
    }

    String name(ListMove one) {
        return names.getOrDefault(one.unit().value(), one.unit().code());
    }

    String before() {
        return "/returns/moves?month=" + month.minusMonths(1);
    }

    String after() {
        return "/returns/moves?month=" + month.plusMonths(1);
    }
}
