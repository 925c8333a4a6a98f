package io.touhao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.application.ApplicationId;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls and applications over all levels; each test has a call of its own, and a county of its own. */
@PlatformTest
class ProgrammeModuleTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Organisation organisation;

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
        var call = issue(Map.of(UnitPath.of("37.3706"), 1));
        var id = submitted(firm, call);
        recommended(firm, county, call, id);
        assertThat(application(province(), id).state()).isEqualTo(State.RECOMMENDED);

        seedExperts();
        desk.does(province(), () -> assessments.draw(province(), call, "20230918-7", "赵文"));
        refusedIn(() -> desk.as(province(), () -> assessments.conclude(province(), call, List.of(id))).refused(), AssessmentRefusal.SheetsOpen.class);
        judge(id, List.of(80, 70, 66, 72));
        assertThat(desk.as(province(), () -> assessments.reading(province(), id)).range()).isEqualByComparingTo("14");
        refusedIn(() -> desk.as(province(), () -> assessments.conclude(province(), call, List.of(id))).refused(), AssessmentRefusal.Disputed.class);
        desk.does(province(), () -> assessments.resolve(province(), id, BigDecimal.valueOf(71), "取中位，研发机构已核"));
        desk.does(province(), () -> assessments.conclude(province(), call, List.of(id)));

        var notice = desk.as(province(), () -> notices.announce(province(), call));
        assertThat(notice.until()).isEqualTo(LocalDate.of(2023, 9, 25));
        var objection = desk.as(province(), () -> notices.object(province(), id, "某竞争企业", "研发人员数不实"));
        refused(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"), RecognitionRefusal.NoticeRuns.class);
        desk.update("update programme.notice set until_day = date '2023-09-17' where id = " + notice.id());
        refused(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"), RecognitionRefusal.ObjectionOpen.class);
        desk.does(province(), () -> notices.decide(province(), objection, false, "社保名册核对一致"));
        assertThat(desk.as(province(), () -> recognitions.recognise(province(), call, "鲁工信创〔2023〕9号"))).isEqualTo(1);

        var won = desk.as(firm, () -> recognitions.ofFirm(firm.enterprise().orElseThrow())).getFirst();
        assertThat(won.validUntil()).isEqualTo(LocalDate.now(clock).plusYears(3).minusDays(1));
        assertThat(recognitions.byCode(won.code())).get().extracting(Recognition::firm).isEqualTo(firm.name());
        var next = issue(Map.of());
        refused(firm, () -> applications.begin(firm, next), RecognitionRefusal.HoldsAlready.class);
        desk.does(province(), () -> recognitions.revoke(province(), won.id(), "申报数据造假"));
        assertThat(recognitions.byCode(won.code()).orElseThrow().holds(LocalDate.now(clock))).isFalse();
        refused(firm, () -> applications.begin(firm, next), RecognitionRefusal.Banned.class);
        assertThat(desk.count("select count(*) from access.trail where object = '%s'".formatted(id.object()))).isGreaterThan(10);
    }

    @Test
    void aModelFirmIsCheckedByThePublic() throws Exception {
        var county = UnitPath.of("37.3708.370811");
        var firm = firms.of(county, 0);
        var call = desk.as(province(), () -> calls.issue(province(), new CallDraft(
                "integration-model", 2023, "鲁工信信软函〔2023〕%d号".formatted(NUMBERS.incrementAndGet()), LocalDate.of(2023, 9, 1),
                LocalDate.of(2023, 9, 22), LocalDate.of(2023, 9, 28), "各市工业和信息化局", Map.of())));
        var id = desk.as(firm, () -> applications.begin(firm, call));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("""
                {"aboveScale": true, "industrialPlatform": true, "digitalLevel": 4, "connectedShare": 72, "revenue": 9000, "dishonest": false,
                 "majorAccident3y": false}""")));
        for (var document : List.of("truth", "case")) {
            desk.does(firm, () -> applications.attach(firm, id, document, Optional.empty(), List.of(paper())));
        }
        desk.does(firm, () -> applications.submit(firm, id));
        recommended(firm, county, call, id);
        seedExperts();
        desk.does(province(), () -> assessments.draw(province(), call, "20230918-8", "赵文"));
        var full = Map.of("level", BigDecimal.valueOf(32), "effect", BigDecimal.valueOf(30), "example", BigDecimal.valueOf(15));
        desk.as(province(), () -> assessments.reading(province(), id)).sheets()
                .forEach(sheet -> desk.does(province(), () -> assessments.file(province(), sheet.id(), full, "", 8)));
        desk.does(province(), () -> assessments.conclude(province(), call, List.of(id)));
        var notice = desk.as(province(), () -> notices.announce(province(), call));
        assertThat(page("/notices/" + notice.id())).contains(firm.name());
        desk.update("update programme.notice set until_day = date '2023-09-17' where id = " + notice.id());
        desk.does(province(), () -> recognitions.recognise(province(), call, "鲁工信信软〔2023〕30号"));
        var won = desk.as(firm, () -> recognitions.ofFirm(firm.enterprise().orElseThrow())).getFirst();
        assertThat(page(won.checkAddress())).contains(firm.name(), won.certificate(), "有效");
        desk.does(province(), () -> recognitions.revoke(province(), won.id(), "申报数据造假"));
        assertThat(page(won.checkAddress())).contains("已撤销");
    }

    /** As anybody sees it who has not signed in. */
    private String page(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
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
        var call = issue(Map.of());
        var id = desk.as(firm, () -> applications.begin(firm, call));
        assertThat(desk.as(firm, () -> applications.begin(firm, call))).isEqualTo(id);
        refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.DocumentMissing.class);
        var county = desk.officer(UnitPath.of("37.3706.370611"));
        refused(county, () -> applications.application(county, id), NotFound.class);
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts(Firms.SOUND)));
        refused(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"digitalLevel\": 9}")), ProgrammeRefusal.BadValue.class);
        refused(firm, () -> applications.attach(firm, id, "management", Optional.of(LocalDate.of(2023, 9, 1)), List.of(paper())),
                ProgrammeRefusal.DocumentExpired.class);
        refused(firm, () -> applications.attach(firm, id, "poem", Optional.empty(), List.of(paper())), ProgrammeRefusal.UnknownDocument.class);
        papers(firm, id);
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"rdExpense\": 90}")));
        var short0 = refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.NotEligible.class);
        assertThat(short0).anySatisfy(said -> assertThat(said.clause().orElseThrow()).contains("63号"));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts("{\"rdExpense\": 400}")));
        desk.update("update programme.call set opens = date '2023-08-01', closes = date '2023-09-01' where id = " + call.value());
        refused(firm, () -> applications.submit(firm, id), ProgrammeRefusal.WindowClosed.class);
        desk.update("update programme.call set closes = date '2023-09-22' where id = " + call.value());
        desk.does(firm, () -> applications.submit(firm, id));
        refused(firm, () -> applications.begin(firm, call), ProgrammeRefusal.AppliedBefore.class);
        var sources = desk.as(Actor.SYSTEM, () -> application(firm, id).sources());
        assertThat(sources.get("revenue")).isEqualTo("企业填报 2023-09-18");
    }

    @Test
    void aFirmOfAnotherCountyIsNotSeenAndCorrectionIsAskedOnce() {
        var county = desk.officer(UnitPath.of("37.3706.370612"));
        var neighbour = desk.officer(UnitPath.of("37.3706.370613"));
        var firm = firms.of(UnitPath.of("37.3706.370612"), 0);
        var id = submitted(firm, issue(Map.of()));
        refused(neighbour, () -> applications.move(neighbour, id, Move.ACCEPT, ""), NotFound.class);
        desk.does(county, () -> applications.move(county, id, Move.ASK_CORRECTION, "审计报告缺页"));
        assertThat(application(firm, id).state()).isEqualTo(State.RETURNED);
        desk.does(firm, () -> applications.submit(firm, id));
        refused(county, () -> applications.move(county, id, Move.ASK_CORRECTION, "再补"), ProgrammeRefusal.CorrectedBefore.class);
        refused(county, () -> applications.move(county, id, Move.VERIFY, ""), ProgrammeRefusal.WrongState.class);
        refused(county, () -> applications.move(county, id, Move.PASS, ""), ProgrammeRefusal.HeldBack.class);
    }

    @Test
    void aCityRecommendsInItsOrderAndNotOverItsQuota() {
        var countyPath = UnitPath.of("37.3706.370681");
        var city = desk.officer(UnitPath.of("37.3706"));
        var call = issue(Map.of(UnitPath.of("37.3706"), 2));
        var ids = Stream.of(0, 1, 2).map(place -> {
            var firm = firms.of(countyPath, place);
            var id = submitted(firm, call);
            verified(countyPath, id);
            return id;
        }).toList();
        refused(city, () -> applications.recommend(city, call, 3), ProgrammeRefusal.OverQuota.class);
        refused(city, () -> applications.put(city, ids.get(2), 1, " "), ProgrammeRefusal.ReasonMissing.class);
        desk.does(city, () -> applications.put(city, ids.get(2), 1, "省重点项目承担单位"));
        assertThat(desk.as(city, () -> applications.order(city, call))).extracting(one -> one.id()).startsWith(ids.get(2));
        desk.does(city, () -> applications.recommend(city, call, 2));
        assertThat(application(province(), ids.get(2)).state()).isEqualTo(State.RECOMMENDED);
        assertThat(application(province(), ids.get(1)).state()).isEqualTo(State.VERIFIED);
        refused(city, () -> applications.recommend(city, call, 1), ProgrammeRefusal.OverQuota.class);
        desk.update("update programme.call set closes = date '2023-09-01', city_due = date '2023-09-15', quota = '{}' where id = " + call.value());
        refused(city, () -> applications.recommend(city, call, 1), ProgrammeRefusal.CityLate.class);
    }

    @Test
    void aCallNeedsADivisionAndRulesInForce() {
        var county = desk.officer(UnitPath.of("37.3706.370602"));
        refused(county, () -> calls.issue(county, draft(LocalDate.of(2023, 9, 1), Map.of())), ProgrammeRefusal.CallUnfit.class);
        refused(province(), () -> calls.issue(province(), draft(LocalDate.of(2019, 9, 1), Map.of())), ProgrammeRefusal.CallUnfit.class);
    }

    // How things get where a test begins

    private ApplicationId submitted(Actor firm, CallId call) {
        var id = desk.as(firm, () -> applications.begin(firm, call));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts(Firms.SOUND)));
        papers(firm, id);
        desk.does(firm, () -> applications.submit(firm, id));
        return id;
    }

    private void papers(Actor firm, ApplicationId id) {
        desk.does(firm, () -> applications.attach(firm, id, "audit", Optional.empty(), List.of(paper())));
        desk.does(firm, () -> applications.attach(firm, id, "truth", Optional.empty(), List.of(paper())));
    }

    private static BroughtFile paper() {
        return BroughtFile.of("说明.txt", "已审计".getBytes(StandardCharsets.UTF_8));
    }

    private void verified(UnitPath county, ApplicationId id) {
        var officer = desk.officer(county);
        desk.does(officer, () -> applications.move(officer, id, Move.ACCEPT, ""));
        desk.does(officer, () -> applications.move(officer, id, Move.VERIFY, ""));
    }

    private void recommended(Actor firm, UnitPath county, CallId call, ApplicationId id) {
        verified(county, id);
        var city = desk.officer(county.parent());
        refused(firm, () -> applications.recommend(firm, call, 1), ProgrammeRefusal.NobodyToRecommend.class);
        desk.does(city, () -> applications.recommend(city, call, 1));
    }

    private void judge(ApplicationId id, List<Integer> totals) {
        var sheets = desk.as(province(), () -> assessments.reading(province(), id)).sheets();
        assertThat(sheets).hasSize(totals.size());
        for (var place = 0; place < totals.size(); place++) {
            var sheet = sheets.get(place);
            var rest = totals.get(place);
            var parts = Map.of(
                    "specialised", BigDecimal.valueOf(Math.min(25, rest)), "refined", BigDecimal.valueOf(Math.clamp(rest - 25, 0, 25)),
                    "distinctive", BigDecimal.valueOf(Math.clamp(rest - 85, 0, 15)), "innovative", BigDecimal.valueOf(Math.clamp(rest - 50, 0, 35)));
            desk.does(province(), () -> assessments.file(province(), sheet.id(), parts, "意见", 9));
            refused(province(), () -> assessments.file(province(), sheet.id(), parts, "再改", 1), AssessmentRefusal.FiledBefore.class);
        }
    }

    private void seedExperts() {
        desk.update("""
                insert into programme.expert (code, name, field, employer, city)
                select 'T' || lpad(n::text, 3, '0'), '专家' || n, '装备制造', '某高校', '37.3701' from generate_series(1, 12) n on conflict do nothing""");
    }

    private CallId issue(Map<UnitPath, Integer> quota) {
        return desk.as(province(), () -> calls.issue(province(), draft(LocalDate.of(2023, 9, 1), quota)));
    }

    private static CallDraft draft(LocalDate opens, Map<UnitPath, Integer> quota) {
        return new CallDraft("srdi", 2023, "鲁工信创函〔2023〕%d号".formatted(NUMBERS.incrementAndGet()), opens, LocalDate.of(2023, 9, 22),
                LocalDate.of(2023, 9, 28), "各市工业和信息化局", quota);
    }

    private io.touhao.programme.application.Application application(Actor actor, ApplicationId id) {
        return desk.as(actor, () -> applications.application(actor, id));
    }

    private Actor province() {
        return desk.as(Actor.SYSTEM, () -> organisation.servings(UnitPath.of("37"), LocalDate.now(clock))).stream()
                .filter(serving -> serving.role() == Role.DIVISION_OFFICER && serving.unit().equals(UnitPath.of("37")))
                .findFirst()
                .map(serving -> desk.holder(serving.post()))
                .orElseThrow();
    }

    private List<? extends Refusal> refused(Actor actor, Runnable work, Class<? extends Refusal> kind) {
        var refusals = new java.util.ArrayList<Refusal>();
        ThrowingCallable call = () -> desk.does(actor, work);
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, thrown -> {
            assertThat(thrown.refusals()).hasAtLeastOneElementOfType(kind);
            refusals.addAll(thrown.refusals());
        });
        return refusals;
    }

    private static void refusedIn(java.util.function.Supplier<Map<String, List<Refusal>>> report, Class<? extends Refusal> kind) {
        assertThat(report.get().values()).hasSize(1).first().satisfies(said -> assertThat(said.getFirst()).isInstanceOf(kind));
    }
}
