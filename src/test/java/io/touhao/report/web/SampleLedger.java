package io.touhao.report.web;

import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.ProgressReport;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Target;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A few commitments of the first plan, cascaded to every county and partly reported: something for pages to show. */
@Component
@ConditionalOnBooleanProperty("touhao.sample-ledger")
class SampleLedger implements FirstStart {

    static final UnitPath SHANDONG = UnitPath.of("37");
    static final UnitPath JINAN = UnitPath.of("37.3701");
    static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private final Commitments commitments;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Clock clock;

    SampleLedger(Commitments commitments, Ledger ledger, Organisation organisation, Clock clock) {
        this.commitments = commitments;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String name() {
        return "sample ledger";
    }

    @Override
    public void run() {
        commitments.issue(Actor.SYSTEM, new IssueOrder("sample", SHANDONG, List.of(
                item(promise("01-03", "01", "规上工业增加值增长 6% 左右",
                        Target.of(Kind.GROWTH, new BigDecimal("6.0"), "%", Bound.ABOUT).within(new BigDecimal("0.2")),
                        YEAR_END), new CascadeRule.Each(), Level.CITY),
                item(promise("01-04", "01", "规上企业上门服务全覆盖", Target.coverage("规模以上工业企业"), YEAR_END),
                        new CascadeRule.Each(), Level.COUNTY),
                item(promise("01-05", "01", "工业运行调度专班每月会商", Target.without(Kind.STANDING_DUTY), YEAR_END),
                        new CascadeRule.Each(), Level.COUNTY),
                item(promise("03-09", "03", "实施重点技改项目 1 万项",
                        Target.of(Kind.COUNT_DISTINCT, new BigDecimal("10000"), "项", Bound.MIN), YEAR_END),
                        weight(), Level.COUNTY),
                item(promise("03-14", "03", "焦炭产量控制在 3,200 万吨以内",
                        Target.of(Kind.AMOUNT, new BigDecimal("3200"), "万吨", Bound.MAX), YEAR_END),
                        new CascadeRule.ByHand(), Level.CITY),
                item(promise("04-02", "04", "制定工业领域碳达峰实施方案", Target.without(Kind.DELIVERABLE),
                        LocalDate.of(2023, 6, 30)), new CascadeRule.None(), Level.PROVINCE),
                item(promise("05-02", "05", "投融资服务对接企业 1 万家（次）",
                        Target.of(Kind.COUNT_EVENTS, new BigDecimal("10000"), "家次", Bound.MIN), YEAR_END),
                        weight(), Level.COUNTY),
                item(promise("08-04", "08", "培育“晨星工厂”600 个",
                        Target.of(Kind.COUNT_DISTINCT, new BigDecimal("600"), "个", Bound.MIN), LocalDate.of(2023, 11, 30)),
                        weight(), Level.COUNTY),
                item(promise("12-03", "12", "出台用水权交易机制方案", Target.without(Kind.DELIVERABLE),
                        LocalDate.of(2023, 9, 28)), new CascadeRule.Each(), Level.CITY),
                item(promise("12-05", "12", "工业用能预算管理到县", Target.without(Kind.DEADLINE),
                        LocalDate.of(2023, 9, 19)), new CascadeRule.Each(), Level.COUNTY),
                item(promise("G-01", "G", "数字经济核心产业增加值占比达到 8.5% 左右",
                        Target.of(Kind.RATE, new BigDecimal("8.5"), "%", Bound.ABOUT).within(new BigDecimal("0.2")),
                        YEAR_END), new CascadeRule.None(), Level.PROVINCE),
                item(promise("G-05", "G", "数字经济总量居全国前三",
                        Target.of(Kind.RANK, new BigDecimal("3"), "位", Bound.MAX), YEAR_END),
                        new CascadeRule.None(), Level.PROVINCE),
                item(promise("O-03", "O", "每季度至少调度一次",
                        Target.of(Kind.RECURRENCE, BigDecimal.ONE, "次", Bound.MIN),
                        new Due.Recurring(Period.ofMonths(3), 1, LocalDate.of(2023, 9, 30))),
                        new CascadeRule.Each(), Level.COUNTY))));
        work();
    }

    /** Owners of two rows in three take them, and most of those report; the demo's own county is left to the reader. */
    private void work() {
        var random = new Random(2023);
        for (var row : rows()) {
            if (!row.unit().equals(LIXIA) && random.nextInt(3) > 0) {
                var owner = owner(row);
                as(owner, () -> commitments.acknowledge(owner, row.id(), row.version()));
                if (random.nextInt(4) > 0) {
                    as(owner, () -> commitments.report(owner, row.id(), row.version() + 1, report(row, random)));
                }
            }
        }
    }

    private List<LedgerRow> rows() {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .map(Serving::unit)
                .distinct()
                .filter(unit -> unit.depth() < 3 || JINAN.contains(unit))
                .flatMap(unit -> List.of("01", "03", "04", "05", "08", "12", "G", "O").stream()
                        .flatMap(action -> Acting.as(Actor.SYSTEM, () ->
                                ledger.ofAction(Actor.SYSTEM, unit, action)).stream()))
                .toList();
    }

    private static ProgressReport report(LedgerRow row, Random random) {
        var share = new BigDecimal(45 + random.nextInt(45)).movePointLeft(2);
        var done = row.target().goal().map(goal -> row.target().kind().accumulates()
                ? goal.multiply(share).setScale(0, RoundingMode.HALF_UP)
                : goal.add(new BigDecimal(random.nextInt(9) - 3).movePointLeft(1)).max(BigDecimal.ONE));
        return new ProgressReport(
                done, "按月推进，已召开调度会 3 次。", random.nextInt(3) == 0 ? "个别企业配合不够。" : "",
                "9月底前补齐进度。", List.of());
    }

    Actor owner(LedgerRow row) {
        return serving(serving -> serving.post().equals(row.owner().post()));
    }

    Actor serving(Predicate<Serving> wanted) {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .filter(wanted)
                .findFirst()
                .map(SampleLedger::actor)
                .orElseThrow();
    }

    LedgerRow row(UnitPath unit, String number) {
        return Acting.as(Actor.SYSTEM, () -> ledger.ofAction(Actor.SYSTEM, unit, number.substring(0, number.indexOf('-'))))
                .stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                serving.unit(), Optional.empty());
    }

    private static CascadeRule weight() {
        return new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES);
    }

    private static IssueOrder.Item item(Promise promise, CascadeRule rule, Level deepest) {
        return new IssueOrder.Item(promise, Optional.empty(), rule, deepest);
    }

    private static Promise promise(String number, String action, String title, Target target, LocalDate due) {
        return promise(number, action, title, target, new Due.By(due));
    }

    private static Promise promise(String number, String action, String title, Target target, Due due) {
        return new Promise(
                number, action, title, target, NEW_YEAR, due,
                new Origin("plan", "sample", "SD23-" + number, "鲁工信发〔2023〕3号", "二." + action, Optional.empty()),
                List.of("中小企业处"), List.of("对接记录写明企业、机构、时间、结果", "年度总结加盖公章"));
    }
}
