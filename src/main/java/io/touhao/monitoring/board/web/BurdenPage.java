package io.touhao.monitoring.board.web;

import io.touhao.monitoring.board.Burden;
import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What filling in cost in a period: of the unit, of those below it, and submission by submission. */
record BurdenPage(
        Period period, List<Period> periods, Optional<Burden> own, List<Burden> below, Map<String, String> names,
        ListPage<BurdenList.Row> list) {

    Heading heading() {
        return Heading.of(period.words() + "填报负担", ReturnNavigation.KEY).child("board")
                .under(new Link("月报报送", "/returns?period=" + code(period))).facts("当期全部报表，只计已报的企业，重报的每次都计");
    }

    List<KeyFigure> figures() {
        return own.map(burden -> List.of(
                KeyFigure.of("已报企业", Figures.count(burden.firms()), "家", ""),
                KeyFigure.of("每家要填的项", Figures.number(burden.fields()), "项", "系统已有的预先带出").opens(indicator("filing-fields")),
                KeyFigure.of("用时中位", Figures.number(burden.minutes()), "分钟", "从打开到上报").opens(indicator("filing-minutes")),
                KeyFigure.of("合计用时", Figures.number(burden.hours()), "小时", ""),
                KeyFigure.of("重报率", Figures.rate(burden.againRate()), "%", "报了不止一次的企业").opens(address(period) + "&again=on"))).orElse(List.of());
    }

    private static String indicator(String id) {
        return "/indicators/" + id;
    }

    String name(Burden burden) {
        return names.getOrDefault(burden.unit(), burden.unit());
    }

    static String address(Period period) {
        return "/returns/burden?period=" + code(period);
    }

    String unit(Burden burden) {
        return address(period) + "&unit=" + burden.unit();
    }

    private static String code(Period period) {
        return period.code().replace("/", "%2F");
    }
}
