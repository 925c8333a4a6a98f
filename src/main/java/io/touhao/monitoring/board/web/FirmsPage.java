package io.touhao.monitoring.board.web;

import io.touhao.monitoring.board.UnitCount;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import java.util.List;

/** The returns of a period firm by firm, with what may be done to many of them. */
record FirmsPage(BoardPage board, ListPage<FirmList.Row> list, String state) {

    Heading heading() {
        return Heading.of("%s%s%s".formatted(board.period().words(), board.form().shortTitle(), board.isJudge() ? "审核" : "逐家查看"), ReturnNavigation.KEY)
                .child("firms")
                .facts("%s截止 %s · 数据截至 %s · 上级只能退回，不能改数".formatted(
                        board.desk().title(), board.lock(board.desk()), board.moment(board.now())))
                .under(new Link("月报报送", "/returns?period=" + board.period().code()));
    }

    List<Tab> tabs() {
        var total = board.total();
        var own = FilingState.waitingFor(board.desk());
        return List.of(
                board.isJudge() ? Tab.waiting("待我审核", at(own.name()), board.own(), state.equals(own.name()))
                        : Tab.of("待县级审核", at("SUBMITTED"), total.atCounty(), state.equals("SUBMITTED")),
                Tab.of("被退回", at("RETURNED"), total.returned(), state.equals("RETURNED")),
                Tab.of("未报", at("DUE"), total.due(), state.equals("DUE")),
                Tab.of("已终审", at("FINAL"), total.passed(), state.equals("FINAL")),
                Tab.of("全部", at(""), total.owed(), state.isEmpty()));
    }

    private String at(String wanted) {
        return "/returns/firms?period=%s%s".formatted(board.period().code().replace("/", "%2F"), wanted.isEmpty() ? "" : "&state=" + wanted);
    }

    UnitCount total() {
        return board.total();
    }

    String missing() {
        return Figures.count(board.missing());
    }
}
