package io.touhao.monitoring.roster.web;

import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.roster.ListMove.Kind;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Proposing that an enterprise enters or leaves the list. */
record ProposePage(Kind kind, YearMonth now) {

    Heading heading() {
        return Heading.of("申报" + kind.title(), ReturnNavigation.KEY).child("moves")
                .facts(kind == Kind.ENTER ? "年主营业务收入 2,000 万元以上的工业企业；省级批准后从当月起计入" : "省级批准后从当月起不再计入，历史月份不变")
                .under(new Link("名录变动", "/returns/moves"));
    }

    boolean isEntrant() {
        return kind == Kind.ENTER;
    }

    List<Option> causes() {
        return kind.causes().stream().map(cause -> new Option(cause, cause)).toList();
    }

    /** The next month and those of this year. */
    List<Option> months() {
        return IntStream.rangeClosed(0, now.getMonthValue()).mapToObj(back -> now.plusMonths(1).minusMonths(back))
                .filter(month -> month.getYear() >= now.getYear())
                .map(month -> new Option(month.toString(), "%d年%d月".formatted(month.getYear(), month.getMonthValue())))
                .toList();
    }
}
