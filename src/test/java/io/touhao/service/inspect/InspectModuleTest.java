package io.touhao.service.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Refresh;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.Firms;
import io.touhao.review.Desk;
import io.touhao.service.inspect.InspectionReport.Order;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspections over all their steps, in a county that no other test uses. */
@PlatformTest
class InspectModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3715.371502");
    private static final UnitPath SPARE = UnitPath.of("37.3714.371402");
    private static final UnitPath OTHER = UnitPath.of("37.3716.371602");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private InspectedUnits units;

    @Autowired
    private Inspectors inspectors;

    @Autowired
    private Draws draws;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Hazards hazards;

    @Autowired
    private Relocations relocations;

    @Autowired
    private DataAssessments assessments;

    @Autowired
    private InspectionTally tally;

    @Autowired
    private Refresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aHazardGoesFromOrderToCloseOutOnlyByOtherEyesAndFreshPhotos() {
        var officer = desk.officer(COUNTY);
        var colleague = other(officer);
        var firm = firms.of(COUNTY, 3);
        var id = inspected(officer, firm, "hazardous-chemicals");
        var photo = photo();
        desk.does(officer, () -> inspections.record(officer, id, report(id, Outcome.MAJOR, List.of(photo))));
        var hazard = desk.as(officer, () -> hazards.ofInspection(id)).getFirst();
        assertThat(hazard.level()).isEqualTo(Hazard.Level.MAJOR);
        assertThat(hazard.due()).isEqualTo(LocalDate.of(2023, 9, 19));

        assertThat(refusal(() -> desk.does(firm, () -> hazards.rectify(firm, hazard.id(), 0, "换了新的报警器", List.of(photo)))))
                .isInstanceOf(InspectRefusal.OldPhoto.class);
        assertThat(refusal(() -> desk.does(firm, () -> hazards.rectify(firm, hazard.id(), 0, "换了新的报警器", List.of())))).isInstanceOf(InspectRefusal.Unfit.class);
        assertThat(refusal(() -> desk.does(firm, () -> hazards.rectify(firm, hazard.id(), 0, "换了新的报警器",
                List.of(BroughtFile.of("a.txt", "不是照片".getBytes(StandardCharsets.UTF_8))))))).hasFieldOrPropertyWithValue("at", "photos");
        desk.does(firm, () -> hazards.rectify(firm, hazard.id(), 0, "换了新的报警器", List.of(photo())));
        desk.does(officer, () -> hazards.recheck(officer, hazard.id(), 1, false, "标签还是旧的", List.of()));
        desk.does(officer, () -> hazards.rectify(officer, hazard.id(), 2, "企业已换，现场确认", List.of(photo())));
        assertThat(refusal(() -> desk.does(officer, () -> hazards.recheck(officer, hazard.id(), 3, true, "试动作正常", List.of(photo())))))
                .isInstanceOf(InspectRefusal.SamePerson.class);
        assertThat(refusal(() -> desk.does(colleague, () -> hazards.recheck(colleague, hazard.id(), 3, true, "试动作正常", List.of()))))
                .hasFieldOrPropertyWithValue("at", "photos");
        desk.does(colleague, () -> hazards.recheck(colleague, hazard.id(), 3, true, "试动作正常", List.of(photo())));
        assertThat(desk.as(officer, () -> hazards.find(hazard.id())).state()).isEqualTo(Hazard.State.CLOSED);
        assertThat(desk.as(officer, () -> hazards.steps(hazard.id())).stream().map(Hazard.Step::deed)).containsExactly(
                Hazard.Deed.CLOSED, Hazard.Deed.RECTIFIED, Hazard.Deed.SENT_BACK, Hazard.Deed.RECTIFIED, Hazard.Deed.FOUND);
    }

    @Test
    void aDrawTakesYesterdaysLedgerKeepsItsListsAndComputesAgain() {
        var officer = desk.officer(COUNTY);
        var staff = inspectors(officer, 3);
        var drawn = firms.of(COUNTY, 5);
        var fresh = firms.of(COUNTY, 6);
        enlisted(officer, drawn, "civil-explosives", LocalDate.of(2023, 1, 4));
        enlisted(officer, fresh, "civil-explosives", LocalDate.now(clock));
        desk.does(officer, () -> staff.forEach(one -> inspectors.bar(officer, one, code(drawn), "亲属在企业任职")));
        var all = inspectors(officer, 2);
        var order = new DrawOrder(List.of("civil-explosives"), 1, LocalDate.of(2023, 9, 28), "赵磊", "3142", "刘颖", "7841");
        var id = desk.as(officer, () -> draws.draw(officer, order));
        var lines = desk.as(officer, () -> draws.lines(id));
        assertThat(lines).allSatisfy(line -> assertThat(line.enterprise()).isNotEqualTo(fresh.enterprise().orElseThrow()));
        assertThat(desk.as(officer, () -> draws.recompute(id)).isSame()).isTrue();
        assertThat(all).hasSize(2);
        var inspection = desk.as(officer, () -> inspections.ofDraw(id)).getFirst();
        assertThat(inspection.inspectors()).hasSize(2);
        assertThat(refusal(() -> desk.does(officer, () -> draws.draw(officer, new DrawOrder(
                List.of("civil-explosives"), 999, LocalDate.of(2023, 9, 28), "赵磊", "3142", "刘颖", "7841"))))).hasFieldOrPropertyWithValue("at", "count");
        assertThat(refusal(() -> desk.does(officer, () -> draws.draw(officer, new DrawOrder(
                List.of("civil-explosives"), 1, LocalDate.of(2023, 9, 28), "赵磊", "3142", "赵磊", "7841"))))).hasFieldOrPropertyWithValue("at", "firmWitness");
        assertThatThrownBy(() -> desk.update("update service.draw set seed = '0000-0000' where id = " + id)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> desk.update("update service.draw_object set place = 9 where draw_id = " + id)).hasMessageContaining("append-only");
    }

    @Test
    void coverageCountsWhoIsInTheLedgerThatDayAndForgetsWhatIsDeclaredVoid() {
        var officer = desk.officer(SPARE);
        var firm = unlisted(officer);
        var before = covered();
        var id = inspected(officer, firm, "hazardous-chemicals");
        assertThat(covered()).isEqualTo(before);
        desk.does(officer, () -> inspections.record(officer, id, report(id, Outcome.MET, List.of())));
        refresh.takeIn();
        assertThat(covered()).isEqualTo(before + 1);
        assertThat(refusal(() -> desk.does(officer, () -> inspections.record(officer, id, report(id, Outcome.MET, List.of()))))).isInstanceOf(InspectRefusal.Passed.class);
        desk.does(officer, () -> inspections.declareVoid(officer, id, "企业登记错了"));
        refresh.takeIn();
        assertThat(covered()).isEqualTo(before);
    }

    @Test
    void anIncompleteOrHurriedRecordIsRefused() {
        var officer = desk.officer(COUNTY);
        var id = inspected(officer, firms.of(COUNTY, 9), "hazardous-chemicals");
        var whole = report(id, Outcome.GENERAL, List.of(photo()));
        assertThat(field(officer, id, new InspectionReport(whole.doneOn().plusDays(1), "厂长", "看过", whole.findings(), Map.of(), whole.photos()))).isEqualTo("doneOn");
        assertThat(field(officer, id, new InspectionReport(whole.doneOn(), "", "看过了现场", whole.findings(), Map.of(), whole.photos()))).isEqualTo("present");
        assertThat(field(officer, id, new InspectionReport(whole.doneOn(), "厂长", "看过", whole.findings().subList(1, 9), Map.of(), whole.photos()))).isEqualTo("outcome-1.1");
        assertThat(field(officer, id, new InspectionReport(whole.doneOn(), "厂长", "看过", whole.findings(), Map.of(), List.of()))).isEqualTo("photos");
        assertThat(field(officer, id, new InspectionReport(whole.doneOn(), "厂长", "看过", whole.findings(),
                Map.of("2.2", new Order("尽快改好", Optional.of(LocalDate.of(2024, 9, 1)))), whole.photos()))).isEqualTo("due-2.2");
        assertThat(desk.as(officer, () -> inspections.find(id)).state()).isEqualTo(Inspection.State.PLANNED);
        assertThat(desk.as(officer, () -> hazards.ofInspection(id))).isEmpty();
    }

    @Test
    void foreignOfficersAndOtherEnterprisesSeeNothingAndTheLevelAboveDoesNotAct() {
        var officer = desk.officer(COUNTY);
        var id = inspected(officer, firms.of(COUNTY, 10), "hazardous-chemicals");
        desk.does(officer, () -> inspections.record(officer, id, report(id, Outcome.GENERAL, List.of(photo()))));
        var hazard = desk.as(officer, () -> hazards.ofInspection(id)).getFirst();
        var foreign = desk.officer(OTHER);
        var city = desk.officer(UnitPath.of("37.3715"));
        var firm = firms.of(COUNTY, 11);
        var code = code(firm);
        assertThat(refusal(() -> desk.as(foreign, () -> hazards.find(hazard.id())))).isInstanceOf(NotFound.class);
        assertThat(refusal(() -> desk.does(firm, () -> hazards.rectify(firm, hazard.id(), 0, "改好了改好了", List.of(photo()))))).isInstanceOf(NotFound.class);
        assertThat(refusal(() -> desk.does(city, () -> hazards.rectify(city, hazard.id(), 0, "改好了改好了", List.of(photo()))))).isInstanceOf(InspectRefusal.NotYours.class);
        assertThat(refusal(() -> desk.does(foreign, () -> units.enlist(foreign, code, "data-security", LocalDate.now(clock), "列入监管名单"))))
                .hasFieldOrPropertyWithValue("at", "uscc");
    }

    @Test
    void aRelocationGoesStageByStageWithPapers() {
        var officer = desk.officer(COUNTY);
        var unit = enlisted(officer, firms.of(COUNTY, 12), "relocation", LocalDate.of(2023, 2, 1));
        var paper = List.of(BroughtFile.of("批文.txt", "方案审定批文".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(() -> desk.does(officer, () -> relocations.reach(officer, unit, LocalDate.of(2023, 3, 1), "专家评审通过", List.of()))))
                .hasFieldOrPropertyWithValue("at", "files");
        desk.does(officer, () -> relocations.reach(officer, unit, LocalDate.of(2023, 3, 1), "专家评审通过", paper));
        assertThat(desk.as(officer, () -> relocations.next(unit)).orElseThrow().id()).isEqualTo("started");
        assertThat(refusal(() -> desk.does(officer, () -> relocations.reach(officer, unit, LocalDate.of(2023, 2, 20), "新址开工建设", paper))))
                .isInstanceOf(InspectRefusal.WrongDay.class);
    }

    @Test
    void anEnterpriseHandsItsAssessmentInOnceAYearAndTheCountyClosesWhatItFound() {
        var officer = desk.officer(COUNTY);
        var firm = firms.of(COUNTY, 13);
        var unit = enlisted(officer, firm, "data-security", LocalDate.of(2023, 1, 4));
        var report = List.of(BroughtFile.of("评估报告.txt", "评估报告".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(() -> desk.does(officer, () -> assessments.handIn(officer, unit, LocalDate.of(2023, 9, 15), List.of(), "没有发现风险", report))))
                .isInstanceOf(InspectRefusal.NotYours.class);
        assertThat(refusal(() -> desk.does(firm, () -> assessments.handIn(firm, unit, LocalDate.of(2023, 3, 15), List.of(), "没有发现风险", report))))
                .hasFieldOrPropertyWithValue("at", "doneOn");
        desk.does(firm, () -> assessments.handIn(firm, unit, LocalDate.of(2023, 9, 15), List.of("泄露"), "一处接口未加密", report));
        assertThat(refusal(() -> desk.does(firm, () -> assessments.handIn(firm, unit, LocalDate.of(2023, 9, 15), List.of(), "再报一次看看", report))))
                .isInstanceOf(InspectRefusal.Passed.class);
        desk.does(officer, () -> assessments.close(officer, unit, 2023, "接口已加密，现场核实"));
        assertThat(desk.as(firm, () -> assessments.of(unit)).getFirst().closedOn()).contains(LocalDate.now(clock));
    }

    /** A firm that the demo did not put in the ledger. */
    private Actor unlisted(Actor officer) {
        return IntStream.iterate(0, at -> at + 1).mapToObj(at -> firms.of(SPARE, at))
                .filter(firm -> desk.as(officer, () -> units.ofEnterprise(firm.enterprise().orElseThrow())).isEmpty()).findFirst().orElseThrow();
    }

    private long inspected(Actor officer, Actor firm, String kind) {
        var unit = enlisted(officer, firm, kind, LocalDate.of(2023, 1, 4));
        var going = inspectors(officer, 2);
        return desk.as(officer, () -> inspections.order(officer, unit, "专项检查", LocalDate.of(2023, 9, 28), going));
    }

    /** In the ledger, whatever the demo put there. */
    private long enlisted(Actor officer, Actor firm, String kind, LocalDate since) {
        return desk.as(officer, () -> units.ofEnterprise(firm.enterprise().orElseThrow()).stream()
                .filter(unit -> unit.kind().equals(kind) && unit.until().isEmpty()).map(InspectedUnit::id).findFirst()
                .orElseGet(() -> units.enlist(officer, code(firm), kind, since, "列入监管名单")));
    }

    private List<Long> inspectors(Actor officer, int count) {
        return desk.as(officer, () -> IntStream.range(0, count).mapToObj(at -> inspectors.add(
                officer, "检查员", "T371502%05d".formatted(NUMBERS.getAndIncrement()), LocalDate.of(2026, 1, 1))).toList());
    }

    private InspectionReport report(long id, Outcome outcome, List<BroughtFile> photos) {
        var items = desk.as(Actor.SYSTEM, () -> inspections.list(inspections.find(id))).items();
        var findings = items.stream().map(item -> item.id().equals("2.2") && outcome != Outcome.MET
                ? new Finding(item.id(), outcome, "报警器过期 38 天") : new Finding(item.id(), Outcome.MET, "")).toList();
        return new InspectionReport(LocalDate.now(clock), "厂长", "看过现场", findings, Map.of("2.2", new Order("立即停用，换上备用", Optional.empty())), photos);
    }

    private int covered() {
        return desk.as(Actor.SYSTEM, () -> tally.coverage(SPARE, LocalDate.now(clock))).stream()
                .filter(one -> one.kind().equals("hazardous-chemicals")).mapToInt(InspectionTally.Coverage::inspected).sum();
    }

    private String field(Actor officer, long id, InspectionReport report) {
        return refusal(() -> desk.does(officer, () -> inspections.record(officer, id, report))).field().orElse("");
    }

    private String code(Actor firm) {
        return desk.as(Actor.SYSTEM, () -> jdbc.sql("select uscc from registry.enterprise where id = :id").param("id", firm.enterprise().orElseThrow())
                .query(String.class).single());
    }

    private static Actor other(Actor officer) {
        return new Actor(
                officer.account() + 7, "王复", officer.person(), officer.post(), officer.office(), officer.title(), officer.role(), officer.unit(),
                officer.enterprise());
    }

    private static BroughtFile photo() {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, NUMBERS.getAndIncrement() * 977);
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return BroughtFile.of("照片.png", out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refusal refusal(ThrowingCallable work) {
        try {
            work.call();
        } catch (Refused refused) {
            return refused.refusals().getFirst();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("was not refused");
    }
}
