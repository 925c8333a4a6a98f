package io.touhao.programme.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Value;
import io.touhao.indicator.Values;
import io.touhao.programme.Cultivation;
import io.touhao.programme.Firms;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.FirmFacts;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.application.State;
import io.touhao.programme.assessment.Assessments;
import io.touhao.programme.pack.Programmes;
import io.touhao.quantity.Period;
import io.touhao.review.Desk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** A firm becomes 专精特新 under the rules of 2022, the plan's number moves with it, and it is reviewed by later rules. */
@PlatformTest
class SrdiStoryModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3710.371002");
    private static final IndicatorId CHAMPIONS = IndicatorId.of("single-champions");

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Cultivation cultivation;

    @Autowired
    private Applications applications;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Notices notices;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Values values;

    @Autowired
    private RecognitionStore store;

    @Autowired
    private Calls calls;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RuleShelf rules;

    @Autowired
    private FirmFacts facts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Trail trail;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @Test
    void aFirmWinsATitleThatMovesThePlansNumberAndIsReviewedByLaterRules() {
        var province = cultivation.province();
        var firm = firms.of(COUNTY, 3);
        desk.does(Actor.SYSTEM, refresh::takeIn);
        var before = number();
        var done = promised();

        var won = recognised(province, firm);
        assertThat(won.rules()).startsWith("srdi-2022");
        assertThat(cultivation.page(port, won.checkAddress())).contains(firm.name(), won.certificate(), "有效");

        desk.does(Actor.SYSTEM, refresh::takeIn);
        assertThat(number()).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(promised()).isEqualTo(done + 1);
        assertThat(desk.as(Actor.SYSTEM, () -> values.find(CHAMPIONS, COUNTY.parent(), Period.upTo(YearMonth.of(2023, 9)), Measure.LEVEL, clock.instant()))
                        .orElseThrow().figure())
                .as("the year so far, which the recognition of today is part of").isEqualByComparingTo(number());

        cultivation.refused(province, () -> recognitions.review(province, won.id(), "早了"), RecognitionRefusal.NotDue.class);
        reviewedByTheRulesOfTheDay(province, firm, won);
    }

    /** County, city, experts, a notice with an objection, recognition. */
    private Recognition recognised(Actor province, Actor firm) {
        var call = cultivation.issue(Map.of(COUNTY.parent(), 1));
        var id = cultivation.submitted(firm, call);
        cultivation.recommended(COUNTY, call, id);
        cultivation.seedExperts();
        desk.does(province, () -> assessments.draw(province, call, "20230918-9", "赵文"));
        cultivation.judge(id, List.of(74, 70, 72, 71));
        desk.does(province, () -> assessments.conclude(province, call, List.of(id)));
        var notice = desk.as(province, () -> notices.announce(province, call));
        assertThat(cultivation.page(port, "/notices/" + notice.id())).contains(firm.name());
        var objection = desk.as(province, () -> notices.object(province, id, "某同行企业", "研发费用占比不实"));
        desk.update("update programme.notice set until_day = date '2023-09-17' where id = " + notice.id());
        cultivation.refused(province, () -> recognitions.recognise(province, call, "鲁工信创〔2023〕11号"), RecognitionRefusal.ObjectionOpen.class);
        desk.does(province, () -> notices.decide(province, objection, false, "专项审计报告核对一致"));
        desk.does(province, () -> recognitions.recognise(province, call, "鲁工信创〔2023〕11号"));
        assertThat(cultivation.application(firm, id).state()).isEqualTo(State.RECOGNISED);
        return desk.as(firm, () -> recognitions.ofFirm(firm.enterprise().orElseThrow())).getFirst();
    }

    /** In 2026 reviews still go by the rules of 2022, though applications do not; after it by those of 2026, and what they ask anew is not assumed. */
    private void reviewedByTheRulesOfTheDay(Actor province, Actor firm, Recognition won) {
        var inTransition = on(LocalDate.of(2026, 8, 20));
        assertThat(rules.on("srdi", LocalDate.of(2026, 8, 20)).orElseThrow().pack().id()).isEqualTo("srdi-2026");
        var first = desk.as(province, () -> inTransition.review(province, won.id(), "资料齐全"));
        assertThat(first.rules()).startsWith("srdi-2022");
        assertThat(first.passed()).isTrue();
        assertThat(first.validUntil()).isEqualTo(LocalDate.of(2029, 9, 17));

        var later = on(LocalDate.of(2029, 8, 20));
        known(firm, "{\"titles\": [\"innovative-sme\"]}");
        var missing = cultivation.refused(province, () -> later.review(province, won.id(), "资料齐全"), RecognitionRefusal.FactsMissing.class);
        assertThat(missing.getFirst().what()).contains("发展评价得分");
        assertThat(missing.getFirst().clause().orElseThrow()).startsWith("srdi-2026");
        known(firm, "{\"developmentScore\": 61}");
        var second = desk.as(province, () -> later.review(province, won.id(), "按2026年标准"));
        assertThat(second.rules()).startsWith("srdi-2026");
        assertThat(second.validUntil()).isEqualTo(LocalDate.of(2032, 9, 17));

        known(firm, "{\"developmentScore\": 41}");
        var last = on(LocalDate.of(2032, 8, 20));
        assertThat(desk.as(province, () -> last.outlook(province, won.id())).orElseThrow().wanting())
                .extracting(lack -> lack.condition().id()).containsExactly("development");
        assertThat(desk.as(province, () -> last.review(province, won.id(), "得分不够")).passed()).isFalse();
        assertThat(desk.as(province, () -> recognitions.recognition(province, won.id())).state()).isEqualTo(Recognition.State.LAPSED);
        assertThat(cultivation.page(port, won.checkAddress())).contains("到期失效");
    }

    private Recognitions on(LocalDate day) {
        var then = Clock.fixed(day.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        return new DefaultRecognitions(store, applications, calls, programmes, rules, facts, events, trail, then, transactions);
    }

    private void known(Actor firm, String stated) {
        desk.update("update programme.firm_facts set facts = facts || '%s' where enterprise_id = %d".formatted(stated, firm.enterprise().orElseThrow()));
    }

    /** The city's figure as the ledger takes it today. */
    private BigDecimal number() {
        return desk.as(Actor.SYSTEM, () -> values.latest(CHAMPIONS, COUNTY.parent(), LocalDate.now(clock))).map(Value::figure).orElseThrow();
    }

    /** What stands on the city's commitment. */
    private long promised() {
        return desk.count("""
                select coalesce(max(done), 0)::bigint from commitment.commitment
                where indicator = 'single-champions' and unit_path = '%s'""".formatted(COUNTY.parent()));
    }
}
