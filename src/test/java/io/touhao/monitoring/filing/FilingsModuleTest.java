package io.touhao.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test takes firms of its own, so that none meets another's returns. The demo's clock stands before the lock. */
@PlatformTest
class FilingsModuleTest {

    private static final Period AUGUST = Period.parse("2023-08");
    private static final UnitPath COUNTY = UnitPath.of("37.3701.370103");
    private static final int FIRST = 700;
    private static int taken;

    @Autowired
    private RegisterEnterprise register;

    @Autowired
    private Filings filings;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Forms forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void open() {
        as(Actor.SYSTEM, () -> filings.open(Actor.SYSTEM, form(), AUGUST));
    }

    @Test
    void openingTwiceAddsNothing() {
        assertThat(as(Actor.SYSTEM, () -> filings.open(Actor.SYSTEM, form(), AUGUST))).isZero();
    }

    @Test
    void aReturnGoesFromTheEnterpriseToTheProvinceStepByStep() {
        var firm = firm();
        var id = submit(firm).id();
        assertThatThrownBy(() -> as(city(), () -> approvals.approve(city(), List.of(id)))).isInstanceOf(Refused.class).hasMessageContaining("待县级审核");
        as(county(), () -> approvals.approve(county(), List.of(id)));
        as(city(), () -> approvals.approve(city(), List.of(id)));
        as(province(), () -> approvals.approve(province(), List.of(id)));
        assertThat(sheet(firm, id).filing().state()).isEqualTo(FilingState.FINAL);
        assertThat(stages(id)).containsExactly("SUBMITTED", "COUNTY", "CITY", "FINAL");
    }

    @Test
    void nothingIsTakenWhileACheckFailsOrAReasonIsMissing() {
        var firm = firm();
        var wrong = Returns.sound().with("export", new java.math.BigDecimal("99999")).with("output", java.math.BigDecimal.ZERO);
        assertThatThrownBy(() -> submit(firm, wrong, Map.of())).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.refusals()).extracting(refusal -> refusal.field().orElse("")).contains("export", "why.E-07.output"));
        assertThat(sheet(firm, id(firm)).filing().state()).isEqualTo(FilingState.DUE);
        assertThat(stages(id(firm))).isEmpty();
    }

    @Test
    void aReasonTravelsUp() {
        var firm = firm();
        var id = submit(firm, Returns.with("liabilities", 150_000), Map.of("E-05.liabilities", "受上年并购影响，负债高于资产。")).id();
        assertThat(as(province(), () -> filings.sheet(province(), id)).findings())
                .anySatisfy(finding -> assertThat(finding.words()).contains("并购"));
    }

    @Test
    void aLevelAboveReturnsWithAReasonAndTheEnterpriseMends() {
        var firm = firm();
        var id = submit(firm).id();
        assertThatThrownBy(() -> as(county(), () -> approvals.sendBack(county(), List.of(id), "错了"))).hasMessageContaining("不少于 6 个字");
        as(county(), () -> approvals.sendBack(county(), List.of(id), "应收账款没有写明客户和账期。"));
        var returned = sheet(firm, id);
        assertThat(returned.filing().state()).isEqualTo(FilingState.RETURNED);
        assertThat(returned.cells().at("revenue")).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("10230"));
        as(firm, () -> filings.submit(firm, id, new Submission(Returns.sound(), Map.of(), 1, 60, Channel.PAGE)));
        assertThat(as(Actor.SYSTEM, () -> jdbc.sql("select version from monitoring.form_gy_01 where filing_id = :id and known_until is null")
                .param("id", id.value()).query(Integer.class).list())).containsExactly(2);
    }

    @Test
    void ofTwoWhoHandInAtOnceOneIsTakenAndTheOtherTold() throws Exception {
        var firm = firm();
        var id = id(firm);
        var barrier = new CyclicBarrier(2);
        Callable<String> one = () -> {
            barrier.await();
            try {
                as(firm, () -> filings.submit(firm, id, new Submission(Returns.sound(), Map.of(), 0, 60, Channel.PAGE)));
                return "taken";
            } catch (Refused refused) {
                return Integer.toString(refused.refusals().getFirst().status());
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var told = new ArrayList<String>();
            for (var future : pool.invokeAll(List.of(one, one))) {
                told.add(future.get());
            }
            assertThat(told).containsExactlyInAnyOrder("taken", "409");
        }
        assertThat(stages(id)).containsExactly("SUBMITTED");
    }

    @Test
    void aLockedPeriodTellsSinceWhenAndWhomToAskAndOpensOnceUnlocked() {
        var firm = firm();
        var july = Period.parse("2023-07");
        as(Actor.SYSTEM, () -> filings.open(Actor.SYSTEM, form(), july));
        var id = as(firm, () -> filings.byCode(firm, form().id(), july, code(firm))).orElseThrow().id();
        var given = new Submission(Returns.sound(), Map.of(), 0, 60, Channel.PAGE);
        assertThatThrownBy(() -> as(firm, () -> filings.submit(firm, id, given))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusals().getFirst().what()).contains("2023年8月18日 18:00", "锁定");
            assertThat(refused.refusals().getFirst().instead()).hasValueSatisfying(instead -> assertThat(instead).contains("市中区", "申请解锁"));
        });
        as(firm, () -> {
            filings.askUnlock(firm, id, "系统升级，没有来得及上报。");
            return 0;
        });
        var asked = as(county(), () -> approvals.asked(county())).stream().filter(unlock -> unlock.filing().equals(id)).findFirst().orElseThrow();
        as(county(), () -> {
            approvals.decide(county(), asked.id(), true);
            return 0;
        });
        assertThat(as(firm, () -> filings.submit(firm, id, given)).state()).isEqualTo(FilingState.SUBMITTED);
        assertThatThrownBy(() -> as(county(), () -> approvals.approve(county(), List.of(id)))).hasMessageContaining("县级审核已于");
    }

    @Test
    void aForeignCountyAndAForeignFirmSeeNothing() {
        var firm = firm();
        var id = submit(firm).id();
        var stranger = officer(Role.COUNTY_OFFICER, UnitPath.of("37.3702.370202"));
        var other = firm();
        assertThatThrownBy(() -> as(stranger, () -> filings.sheet(stranger, id))).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> as(other, () -> filings.sheet(other, id))).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> as(stranger, () -> approvals.approve(stranger, List.of(id)))).hasMessageContaining("没有找到");
    }

    @Test
    void manyAreTakenTogetherOrNotAtAll() {
        var firms = List.of(firm(), firm(), firm());
        var given = new HashMap<String, Submission>();
        firms.forEach(firm -> given.put(code(firm), new Submission(Returns.sound(), Map.of(), 0, 0, Channel.UPLOAD)));
        given.put(code(firms.get(1)), new Submission(Returns.with("export", 99_999), Map.of(), 0, 0, Channel.UPLOAD));
        assertThat(as(county(), () -> filings.submitAll(county(), form(), AUGUST, given, false))).containsOnlyKeys(code(firms.get(1)));
        assertThat(firms).allSatisfy(firm -> assertThat(sheet(firm, id(firm)).filing().state()).isEqualTo(FilingState.DUE));
        given.put(code(firms.get(1)), new Submission(Returns.sound(), Map.of(), 0, 0, Channel.UPLOAD));
        assertThat(as(county(), () -> filings.submitAll(county(), form(), AUGUST, given, false))).isEmpty();
        assertThat(firms).allSatisfy(firm -> assertThat(sheet(firm, id(firm)).filing().state()).isEqualTo(FilingState.SUBMITTED));
    }

    @Test
    void aDraftIsKeptAndGoneOnceHandedIn() {
        var firm = firm();
        var id = id(firm);
        as(firm, () -> filings.saveDraft(firm, id, Returns.with("revenue", 7), Map.of(), 30));
        assertThat(sheet(firm, id).cells().at("revenue")).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("7"));
        assertThat(sheet(county(), id).draft()).as("a draft is the firm's own").isEmpty();
        assertThat(sheet(county(), id).cells().at("revenue")).isEmpty();
        submit(firm);
        assertThat(sheet(firm, id).draft()).isEmpty();
    }

    @Test
    void oneIsRemindedOnceAnHour() {
        var lone = UnitPath.of("37.3702.370213");
        var officer = officer(Role.COUNTY_OFFICER, lone);
        assertThat(as(officer, () -> approvals.remind(officer, form(), AUGUST, lone))).isPositive();
        assertThat(as(officer, () -> approvals.remind(officer, form(), AUGUST, lone))).isZero();
    }

    private io.touhao.monitoring.form.Form form() {
        return forms.of(Forms.MONTHLY);
    }

    /** The next firm of the county that has never reported and that nobody has taken. */
    private Actor firm() {
        var number = FIRST + taken++;
        var id = Entrants.enter(register, COUNTY, number);
        return actor(Entrants.name(number), Codes.code(number), Role.ENTERPRISE, COUNTY, Optional.of(id));
    }

    private static Actor county() {
        return officer(Role.COUNTY_OFFICER, COUNTY);
    }

    private static Actor city() {
        return officer(Role.CITY_OFFICER, COUNTY.parent());
    }

    private static Actor province() {
        return officer(Role.DIVISION_OFFICER, UnitPath.of("37"));
    }

    private static Actor officer(Role role, UnitPath unit) {
        return actor("甲", "甲", role, unit, Optional.empty());
    }

    private static Actor actor(String name, String title, Role role, UnitPath unit, Optional<Long> firm) {
        return new Actor(7, name, Optional.empty(), Optional.empty(), Optional.empty(), title, role, unit, firm);
    }

    private static String code(Actor firm) {
        return firm.title();
    }

    private FilingId id(Actor firm) {
        return as(firm, () -> filings.byCode(firm, form().id(), AUGUST, code(firm))).orElseThrow().id();
    }

    private Filing submit(Actor firm) {
        return submit(firm, Returns.sound(), Map.of());
    }

    private Filing submit(Actor firm, Cells cells, Map<String, String> words) {
        var id = id(firm);
        return as(firm, () -> filings.submit(firm, id, new Submission(cells, words, 0, 60, Channel.PAGE)));
    }

    private FilingSheet sheet(Actor actor, FilingId id) {
        return as(actor, () -> filings.sheet(actor, id));
    }

    private List<String> stages(FilingId id) {
        return as(Actor.SYSTEM, () -> jdbc.sql("select stage from monitoring.public_monthly_return where record = :id::text order by known_from")
                .param("id", id.value()).query(String.class).list());
    }

    /** In a transaction where the work itself opens none. */
    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> actor == Actor.SYSTEM
                ? new TransactionTemplate(transactions).execute(status -> work.get()) : work.get());
    }
}
