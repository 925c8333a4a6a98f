package io.touhao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallDraft;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.ProgrammeRefusal;
import io.touhao.programme.application.State;
import io.touhao.programme.assessment.AssessmentRefusal;
import io.touhao.programme.assessment.Assessments;
import io.touhao.programme.distance.Distance;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.distance.Simulation;
import io.touhao.programme.distance.Standing;
import io.touhao.programme.recognition.Notices;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.RecognitionRefusal;
import io.touhao.programme.recognition.Recognitions;
import io.touhao.review.Desk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls and applications over all levels; each test has a call of its own, and a county of its own. */
@PlatformTest
class ProgrammeModuleTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Cultivation cultivation;

    @Autowired
    private Calls calls;

    @Autowired
    private Applications applications;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Notices notices;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private Distances distances;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void aFirmGoesFromDraftToCertificateAndLosesItAgain() {
        var county = UnitPath.of("37.3706.370602");
        var firm = firms.of(county, 0);
        var call = cultivation.issue(Map.of(UnitPath.of("37.3706"), 1));
        var id = cultivation.submitted(firm, call);
        cultivation.refused(desk.officer(county.parent()), () -> applications.recommend(desk.officer(county.parent()), call, 1), ProgrammeRefusal.NobodyToRecommend.class);
        cultivation.recommended(county, call, id);
        assertThat(cultivation.application(province(), id).state()).isEqualTo(State.RECOMMENDED);

        cultivation.seedExperts();
        desk.does(province(), () -> assessments.draw(province(), call, "20230918-7", "赵文"));
        Cultivation.refusedIn(() -> desk.as(province(), () -> assessments.conclude(province(), call, List.of(id))).refused(), AssessmentRefusal.SheetsOpen.class);
        cultivation.judge(id, List.of(80, 70, 66, 72));
        assertThat(desk.as(province(), () -> assessments.reading(province(), id)).range()).isEqualByComparingTo("14");
        Cultivation.refusedIn(() -> desk.as(province(), () -> assessments.conclude(province(), call, List.of(id))).refused(), AssessmentRefusal.Disputed.class);
        desk.does(province(), () -> assessments.resolve(province(), id, BigDecimal.valueOf(71), "取中位，研发机构已核"));
        desk.does(province(), () -> assessments.conclude(province(), call, List.of(id)));

        var notice = desk.as(province(), () -> notices.announce(province(), call));
        assertThat(notice.until()).isEqualTo(LocalDate.of(2023, 9, 25));
        var objection = desk.as(province(), () -> notices.object(province(), id, "某竞争企业", "研发人员数不实"));
        cultivation.refused(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"), RecognitionRefusal.NoticeRuns.class);
        desk.update("update programme.notice set until_day = date '2023-09-17' where id = " + notice.id());
        cultivation.refused(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"), RecognitionRefusal.ObjectionOpen.class);
        desk.does(province(), () -> notices.decide(province(), objection, false, "社保名册核对一致"));
        assertThat(desk.as(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"))).isEqualTo(1);

        var won = desk.as(firm, () -> recognitions.ofFirm(firm.enterprise().orElseThrow())).getFirst();
        assertThat(won.validUntil()).isEqualTo(LocalDate.now(clock).plusYears(3).minusDays(1));
        assertThat(recognitions.byCode(won.code())).get().extracting(Recognition::firm).isEqualTo(firm.name());
        var next = cultivation.issue(Map.of());
        cultivation.refused(firm, () -> applications.begin(firm, next), RecognitionRefusal.HoldsAlready.class);
        desk.does(province(), () -> recognitions.revoke(province(), won.id(), "申报数据造假"));
        assertThat(recognitions.byCode(won.code()).orElseThrow().holds(LocalDate.now(clock))).isFalse();
        cultivation.refused(firm, () -> applications.begin(firm, next), RecognitionRefusal.Banned.class);
        assertThat(desk.count("select count(*) from access.trail where object = '%s'".formatted(id.object()))).isGreaterThan(10);
    }

    @Test
    void aModelFirmIsCheckedByThePublic() {
        var county = UnitPath.of("37.3708.370811");
        var firm = firms.of(county, 0);
        var call = desk.as(province(), () -> calls.issue(province(), new CallDraft(
                "integration-model", 2023, Cultivation.number("鲁工信信软函"), LocalDate.of(2023, 9, 1),
                LocalDate.of(2023, 9, 22), LocalDate.of(2023, 9, 28), "各市工业和信息化局", Map.of())));
        var id = desk.as(firm, () -> applications.begin(firm, call));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("""
                {"aboveScale": true, "industrialPlatform": true, "digitalLevel": 4, "connectedShare": 72, "revenue": 9000, "dishonest": false,
                 "majorAccident3y": false}""")));
        for (var document : List.of("truth", "case")) {
            desk.does(firm, () -> applications.attach(firm, id, document, Optional.empty(), List.of(Cultivation.paper())));
        }
        desk.does(firm, () -> applications.submit(firm, id));
        cultivation.recommended(county, call, id);
        cultivation.seedExperts();
        desk.does(province(), () -> assessments.draw(province(), call, "20230918-8", "赵文"));
        var full = Map.of("level", BigDecimal.valueOf(32), "effect", BigDecimal.valueOf(30), "example", BigDecimal.valueOf(15));
        desk.as(province(), () -> assessments.reading(province(), id)).sheets()
                .forEach(sheet -> desk.does(province(), () -> assessments.file(province(), sheet.id(), full, "", 8)));
        desk.does(province(), () -> assessments.conclude(province(), call, List.of(id)));
        var notice = desk.as(province(), () -> notices.announce(province(), call));
        assertThat(cultivation.page(port, "/notices/" + notice.id())).contains(firm.name());
        desk.update("update programme.notice set until_day = date '2023-09-17' where id = " + notice.id());
        desk.does(province(), () -> recognitions.recognise(province(), call, "鲁工信信软〔2023〕30号"));
        var won = desk.as(firm, () -> recognitions.ofFirm(firm.enterprise().orElseThrow())).getFirst();
        assertThat(cultivation.page(port, won.checkAddress())).contains(firm.name(), won.certificate(), "有效");
        desk.does(province(), () -> recognitions.revoke(province(), won.id(), "申报数据造假"));
        assertThat(cultivation.page(port, won.checkAddress())).contains("已撤销");
    }

    @Test
    void everyFirmIsToldHowFarItIsAndATightenedStandardWhoDrops() {
        var firm = firms.of(UnitPath.of("37.3709.370902"), 0);
        var close = firms.of(UnitPath.of("37.3709.370902"), 1);
        know(firm, Firms.SOUND);
        know(close, Firms.SOUND.replace("\"rdExpense\": 400", "\"rdExpense\": 290"));
        desk.does(Actor.SYSTEM, distances::run);
        assertThat(distance(firm).standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(distance(close)).satisfies(near -> {
            assertThat(near.standing()).isEqualTo(Standing.NEAR);
            assertThat(near.words()).contains("3%");
            assertThat(near.have().orElseThrow()).isEqualByComparingTo("2.9");
            assertThat(near.gap().orElseThrow()).isEqualByComparingTo("0.1");
        });
        var county = desk.officer(UnitPath.of("37.3709.370902"));
        var pools = desk.as(county, () -> distances.pools(county, "srdi"));
        assertThat(pools).singleElement().satisfies(pool -> assertThat(pool.eligible()).isPositive());
        var tightened = desk.as(county, () -> distances.simulate(county, "srdi", Map.of("rd-share", BigDecimal.valueOf(5))));
        assertThat(tightened.drops()).extracting(Simulation.Firm::id).contains(firm.enterprise().orElseThrow());
        assertThat(tightened.counties()).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(pools.getFirst().eligible());
            assertThat(one.after()).isLessThan(one.before());
        });
        assertThat(tightened.joins()).isEmpty();
    }

    /** Three parts and the sum are wanting; an award would let it in directly, but that is not what it is short of. */
    @Test
    void aWayAroundIsNotToldAsTheOneThingThatIsWanting() {
        var poor = firms.of(UnitPath.of("37.3709.370911"), 0);
        know(poor, Firms.SOUND.replace("\"class1-own\"", "\"none\"").replace("\"rdExpense\": 400", "\"rdExpense\": 90").replace("\"mainRevenueGrowth2y\": 8", "\"mainRevenueGrowth2y\": -5, \"mainRevenueGrowth\": -5"));
        desk.does(Actor.SYSTEM, () -> distances.run("innovative-sme"));
        assertThat(desk.as(poor, () -> distances.ofFirm(poor.enterprise().orElseThrow())))
                .filteredOn(one -> one.programme().equals("innovative-sme")).singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(Standing.FAR));
    }

    private void know(Actor firm, String facts) {
        desk.update("""
                insert into programme.firm_facts (enterprise_id, unit_path, facts, changed_at) values (%d, '%s', '%s', now())
                on conflict (enterprise_id) do update set facts = excluded.facts""".formatted(firm.enterprise().orElseThrow(), firm.unit().value(), facts));
    }

    private Distance distance(Actor firm) {
        return desk.as(firm, () -> distances.ofFirm(firm.enterprise().orElseThrow())).stream()
                .filter(one -> one.programme().equals("srdi")).findFirst().orElseThrow();
    }

    @Test
    void whatComesLateOrTwiceOrWithoutItsPapersIsRefused() {
        var firm = firms.of(UnitPath.of("37.3706.370611"), 0);
        var call = cultivation.issue(Map.of());
        var id = desk.as(firm, () -> applications.begin(firm, call));
        assertThat(desk.as(firm, () -> applications.begin(firm, call))).isEqualTo(id);
        cultivation.refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.DocumentMissing.class);
        var county = desk.officer(UnitPath.of("37.3706.370611"));
        cultivation.refused(county, () -> applications.application(county, id), NotFound.class);
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts(Firms.SOUND)));
        cultivation.refused(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"digitalLevel\": 9}")), ProgrammeRefusal.BadValue.class);
        told(cultivation.refused(firm, () -> applications.attach(firm, id, "management", Optional.of(LocalDate.of(2023, 9, 1)), List.of(Cultivation.paper())),
                ProgrammeRefusal.DocumentExpired.class), "申报材料");
        cultivation.refused(firm, () -> applications.attach(firm, id, "poem", Optional.empty(), List.of(Cultivation.paper())), ProgrammeRefusal.UnknownDocument.class);
        cultivation.papers(firm, id);
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"rdExpense\": 90}")));
        var short0 = cultivation.refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.NotEligible.class);
        assertThat(short0).anySatisfy(said -> assertThat(said.clause().orElseThrow()).contains("63号"));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"rdExpense\": 400}")));
        desk.update("update programme.call set opens = date '2023-08-01', closes = date '2023-09-01' where id = " + call.value());
        told(cultivation.refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.WindowClosed.class), "申报时间");
        desk.update("update programme.call set closes = date '2023-09-22' where id = " + call.value());
        desk.does(firm, () -> applications.submit(firm, id));
        told(cultivation.refused(firm, () -> applications.begin(firm, call), ProgrammeRefusal.AppliedBefore.class), "申报要求");
        var sources = desk.as(Actor.SYSTEM, () -> cultivation.application(firm, id).sources());
        assertThat(sources.get("revenue")).isEqualTo("企业填报 2023-09-18");
    }

    @Test
    void aFirmOfAnotherCountyIsNotSeenAndCorrectionIsAskedOnce() {
        var county = desk.officer(UnitPath.of("37.3706.370612"));
        var neighbour = desk.officer(UnitPath.of("37.3706.370613"));
        var firm = firms.of(UnitPath.of("37.3706.370612"), 0);
        var id = cultivation.submitted(firm, cultivation.issue(Map.of()));
        cultivation.refused(neighbour, () -> applications.move(neighbour, id, Move.ACCEPT, ""), NotFound.class);
        desk.does(county, () -> applications.move(county, id, Move.ASK_CORRECTION, "审计报告缺页"));
        assertThat(cultivation.application(firm, id).state()).isEqualTo(State.RETURNED);
        desk.does(firm, () -> applications.submit(firm, id));
        cultivation.refused(county, () -> applications.move(county, id, Move.ASK_CORRECTION, "再补"), ProgrammeRefusal.CorrectedBefore.class);
        cultivation.refused(county, () -> applications.move(county, id, Move.VERIFY, ""), ProgrammeRefusal.WrongState.class);
        cultivation.refused(county, () -> applications.move(county, id, Move.PASS, ""), ProgrammeRefusal.HeldBack.class);
    }

    @Test
    void aCountyDoesNotVouchForWhatLacksOrIsNotMet() {
        var path = UnitPath.of("37.3706.370614");
        var county = desk.officer(path);
        var id = cultivation.submitted(firms.of(path, 0), cultivation.issue(Map.of()));
        desk.does(county, () -> applications.move(county, id, Move.ACCEPT, ""));
        desk.update("update programme.application set facts = facts || '{\"dishonest\": true}' where id = " + id.value());
        var said = cultivation.refused(county, () -> applications.move(county, id, Move.VERIFY, ""), ProgrammeRefusal.NotVerifiable.class);
        assertThat(said.getFirst().instead().orElseThrow()).contains("退回补正");
        desk.update("update programme.application set facts = facts || '{\"dishonest\": false}' where id = " + id.value());
        desk.update("update programme.application_file set dropped_at = now() where application_id = " + id.value());
        cultivation.refused(county, () -> applications.move(county, id, Move.VERIFY, ""), ProgrammeRefusal.NotVerifiable.class);
        assertThat(cultivation.application(county, id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aCityRecommendsInItsOrderAndNotOverItsQuota() {
        var countyPath = UnitPath.of("37.3706.370681");
        var city = desk.officer(UnitPath.of("37.3706"));
        var call = cultivation.issue(Map.of(UnitPath.of("37.3706"), 2));
        var ids = Stream.of(0, 1, 2).map(place -> {
            var firm = firms.of(countyPath, place);
            var id = cultivation.submitted(firm, call);
            cultivation.verified(countyPath, id);
            return id;
        }).toList();
        told(cultivation.refused(city, () -> applications.recommend(city, call, 3), ProgrammeRefusal.OverQuota.class), "推荐名额");
        cultivation.refused(city, () -> applications.put(city, ids.get(2), 1, " "), ProgrammeRefusal.ReasonMissing.class);
        desk.does(city, () -> applications.put(city, ids.get(2), 1, "省重点项目承担单位"));
        assertThat(desk.as(city, () -> applications.order(city, call))).extracting(one -> one.id()).startsWith(ids.get(2));
        desk.does(city, () -> applications.recommend(city, call, 2));
        assertThat(cultivation.application(province(), ids.get(2)).state()).isEqualTo(State.RECOMMENDED);
        assertThat(cultivation.application(province(), ids.get(1)).state()).isEqualTo(State.VERIFIED);
        cultivation.refused(city, () -> applications.recommend(city, call, 1), ProgrammeRefusal.OverQuota.class);
        desk.update("update programme.call set closes = date '2023-09-01', city_due = date '2023-09-15', quota = '{}' where id = " + call.value());
        cultivation.refused(city, () -> applications.recommend(city, call, 1), ProgrammeRefusal.CityLate.class);
    }

    @Test
    void aCallNeedsADivisionAndRulesInForce() {
        var county = desk.officer(UnitPath.of("37.3706.370602"));
        cultivation.refused(county, () -> calls.issue(county, Cultivation.draft(LocalDate.of(2023, 9, 1), Map.of())), ProgrammeRefusal.CallUnfit.class);
        cultivation.refused(province(), () -> calls.issue(province(), Cultivation.draft(LocalDate.of(2019, 9, 1), Map.of())), ProgrammeRefusal.CallUnfit.class);
    }

    /** What is refused says why, by the clause it rests on. */
    private static void told(List<? extends Refusal> said, String clause) {
        assertThat(said.getFirst().what()).isNotBlank();
        assertThat(said.getFirst().clause().orElseThrow()).contains(clause);
    }

    private Actor province() {
        return cultivation.province();
    }
}
