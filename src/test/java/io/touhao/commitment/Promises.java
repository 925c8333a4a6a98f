package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Promises of the first plan, in the words of the trade. */
final class Promises {

    static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private Promises() {}

    /** Ten thousand enterprises matched with finance, each match counted. */
    static Promise matches() {
        return promise("05-02", "05", "投融资服务对接企业1万家(次)",
                Target.of(Kind.COUNT_EVENTS, new BigDecimal("10000"), "家次", Bound.MIN));
    }

    /** Every above-scale enterprise visited. */
    static Promise visits() {
        return promise("01-04", "01", "规上企业上门服务全覆盖", Target.coverage("当日在库的规模以上工业企业"));
    }

    /** Value added grows by about six per cent. */
    static Promise growth() {
        return promise("01-03", "01", "规上工业增加值增长6%左右",
                Target.of(Kind.GROWTH, new BigDecimal("6.0"), "%", Bound.ABOUT).within(new BigDecimal("0.2")));
    }

    /** Among the first three. */
    static Promise rank() {
        return promise("G-05", "G", "数字经济总量稳居全国前三",
                Target.of(Kind.RANK, new BigDecimal("3"), "位", Bound.MAX));
    }

    /** A report on visits that city and province both verify, due in August. */
    static Promise reviewedTwice() {
        return new Promise("01-05", "01", "重点企业走访报告", Target.of(Kind.DELIVERABLE, BigDecimal.ONE, "份", Bound.MIN),
                NEW_YEAR, new Due.By(LocalDate.of(2023, 8, 31)), origin("01-05"), List.of(), List.of(),
                List.of(Level.CITY, Level.PROVINCE));
    }

    /** A plan to be written. */
    static Promise deliverable() {
        return promise("04-02", "04", "制定工业领域碳达峰实施方案", Target.without(Kind.DELIVERABLE));
    }

    /** At least one dispatch a quarter. */
    static Promise dispatches() {
        var due = new Due.Recurring(Period.ofMonths(3), 1, LocalDate.of(2023, 9, 30));
        return promise("O-03", "O", "每季度至少调度1次", Target.of(Kind.RECURRENCE, BigDecimal.ONE, "次", Bound.MIN))
                .due(due);
    }

    static Promise promise(String number, String action, String title, Target target) {
        return new Promise(
                number, action, title, target, NEW_YEAR, new Due.By(YEAR_END), origin(number), List.of("中小企业处"),
                List.of(EvidenceItem.of("对接记录")), List.of());
    }

    static Origin origin(String number) {
        return new Origin("plan", "shandong-2023", number, "鲁工信发〔2023〕3号", "二.5", Optional.empty());
    }

    static IssueOrder.Item item(Promise promise, CascadeRule rule, Level deepest) {
        return new IssueOrder.Item(promise, Optional.empty(), rule, deepest);
    }

    static IssueOrder.Item byEnterprises(Promise promise) {
        return item(promise, new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES), Level.COUNTY);
    }

    static IssueOrder order(IssueOrder.Item... items) {
        return new IssueOrder("shandong-2023", Province.SHANDONG, List.of(items));
    }
}
