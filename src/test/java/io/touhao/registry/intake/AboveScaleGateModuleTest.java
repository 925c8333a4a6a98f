package io.touhao.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.registry.AboveScaleChanged;
import io.touhao.registry.AboveScaleList;
import io.touhao.registry.Codes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.correction.Corrections;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.intake.TakeInFirms.FirmUpload;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.CorrectRecord;
import io.touhao.registry.profile.CorrectRecord.Correction;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Below the province somebody tries every way round the proposal to move a firm into the list, or out of it. */
@PlatformTest
@RecordApplicationEvents
class AboveScaleGateModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final Actor COUNTY = officer(Role.COUNTY_OFFICER, LIXIA);
    private static final Actor CITY = officer(Role.CITY_OFFICER, LIXIA.parent());
    private static final Actor PROVINCE = officer(Role.DIVISION_OFFICER, UnitPath.of("37"));
    private static final List<Actor> BELOW = List.of(COUNTY, CITY);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 2);
    private static final String HEAD = "统一社会信用代码,企业名称,县（市、区）,行业代码,入规月份,退规月份\n";

    @Autowired
    private RegisterEnterprise register;

    @Autowired
    private CorrectRecord correctRecord;

    @Autowired
    private Corrections corrections;

    @Autowired
    private TakeInFirms takeIn;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private Profiles profiles;

    @Autowired
    private AboveScaleList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEvents events;

    @Test
    void registeringDoesNotEnterTheList() {
        for (var actor : BELOW) {
            var draft = new EnterpriseDraft(Codes.code(601), "历下六零一有限公司", LIXIA, "3484", Optional.of(JUNE));
            assertThat(refusal(actor, () -> register.register(actor, draft))).isInstanceOf(RegistryRefusal.ThroughTheList.class)
                    .extracting(one -> one.instead().orElse("")).asString().contains("名录变动");
        }
        var id = as(PROVINCE, () -> register.register(PROVINCE, new EnterpriseDraft(
                Codes.code(601), "历下六零一有限公司", LIXIA, "3484", Optional.of(JUNE))));
        assertThat(told()).containsExactly(id);
    }

    @Test
    void correctingNeitherEntersNorLeavesNorMovesAMonth() {
        var outside = registered(602, Optional.empty());
        var inside = registered(603, Optional.of(LocalDate.of(2020, 1, 1)));
        events.clear();
        for (var actor : BELOW) {
            assertThat(refusal(actor, () -> correct(actor, outside, Field.ABOVE_SCALE_FROM, "2023-02"))).isInstanceOf(RegistryRefusal.ThroughTheList.class);
            assertThat(refusal(actor, () -> correct(actor, inside, Field.ABOVE_SCALE_TO, "2023-02"))).isInstanceOf(RegistryRefusal.ThroughTheList.class);
            assertThat(refusal(actor, () -> correct(actor, inside, Field.ABOVE_SCALE_FROM, "2019-02"))).isInstanceOf(RegistryRefusal.ThroughTheList.class);
            assertThat(refusal(actor, () -> correct(actor, inside, Field.ABOVE_SCALE_FROM, ""))).isInstanceOf(RegistryRefusal.ThroughTheList.class);
        }
        assertThat(listed()).contains(inside).doesNotContain(outside);
        assertThat(told()).isEmpty();
        as(PROVINCE, () -> correct(PROVINCE, inside, Field.ABOVE_SCALE_TO, "2023-02"));
        assertThat(listed()).doesNotContain(inside);
        assertThat(told()).containsExactly(inside);
    }

    @Test
    void correctingAnythingElseIsStillTheCountysAndItsIndustryIsTold() {
        var inside = registered(604, Optional.of(LocalDate.of(2020, 1, 1)));
        events.clear();
        as(COUNTY, () -> correct(COUNTY, inside, Field.ADDRESS, "春秋路 1 号"));
        assertThat(told()).isEmpty();
        as(COUNTY, () -> correct(COUNTY, inside, Field.INDUSTRY, "2614"));
        assertThat(told()).containsExactly(inside);
    }

    @Test
    void anEnterpriseCannotAskForItAndACountyCannotGrantIt() {
        var outside = registered(605, Optional.empty());
        var firm = new Actor(9, "某", Optional.empty(), Optional.empty(), Optional.empty(), "某", Role.ENTERPRISE, LIXIA, Optional.of(outside));
        assertThat(refusal(firm, () -> corrections.ask(firm, correction(outside, Field.ABOVE_SCALE_FROM, "2023-02"), "我们已经达到规模")))
                .isInstanceOf(RegistryRefusal.ThroughTheList.class);
        var asked = as(firm, () -> corrections.ask(firm, correction(outside, Field.ADDRESS, "某处"), "登记信息已变更"));
        as(Actor.SYSTEM, () -> jdbc.sql("""
                        update registry.correction set fields = array['ABOVE_SCALE_FROM'], before = array[''], after = array['2023-02-01']
                        where id = :id""").param("id", asked).update());
        assertThat(refusal(COUNTY, () -> grant(COUNTY, asked))).isInstanceOf(RegistryRefusal.ThroughTheList.class);
        assertThat(listed()).doesNotContain(outside);
        as(PROVINCE, () -> grant(PROVINCE, asked));
        assertThat(listed()).contains(outside);
        assertThat(told()).containsExactly(outside);
    }

    @Test
    void aFileNeitherBringsNewStaysNorChangesThem() {
        var inside = registered(606, Optional.of(LocalDate.of(2020, 1, 1)));
        events.clear();
        var fresh = row(607, "历下六零七有限公司", "2023-02,");
        var left = row(606, "历下606有限公司", "2020-01,2023-02");
        var same = row(606, "历下606有限公司", "2020-01,");
        for (var actor : BELOW) {
            for (var line : List.of(fresh, left)) {
                var shown = preview(actor, line).shown().getFirst();
                assertThat(shown.outcome()).as(line).isEqualTo(Outcome.WRONG);
                assertThat(shown.remark()).contains("省级处室批准", "名录变动");
                assertThat(refusal(actor, () -> apply(actor, line))).isInstanceOf(IntakeRefusal.RowsWrong.class);
            }
            assertThat(preview(actor, same).count(Outcome.SAME)).isEqualTo(1);
            assertThat(FirmFile.heads(FirmColumn.writtenBy(actor))).doesNotContain("入规月份", "退规月份");
        }
        assertThat(told()).isEmpty();
        as(PROVINCE, () -> apply(PROVINCE, fresh));
        as(PROVINCE, () -> apply(PROVINCE, left));
        assertThat(told()).hasSize(2).contains(inside);
        assertThat(listed()).doesNotContain(inside);
    }

    @Test
    void callingTwoRecordsTheSameDoesNotTakeAStayAway() {
        var kept = registered(608, Optional.empty());
        var gone = registered(609, Optional.of(LocalDate.of(2020, 1, 1)));
        var pair = as(Actor.SYSTEM, () -> jdbc.sql("""
                        insert into registry.likeness (enterprise_id, other_id, likeness, origin, found_at)
                        values (:kept, :gone, 0.9, 'search', now()) returning id""").param("kept", kept).param("gone", gone).query(Long.class).single());
        for (var actor : BELOW) {
            assertThat(refusal(actor, () -> same(actor, pair, kept))).isInstanceOf(RegistryRefusal.StayAtStake.class);
        }
        assertThat(listed()).contains(gone);
        events.clear();
        as(PROVINCE, () -> same(PROVINCE, pair, kept));
        assertThat(listed()).doesNotContain(gone);
        for (var actor : BELOW) {
            assertThat(refusal(actor, () -> undo(actor, pair))).isInstanceOf(RegistryRefusal.StayAtStake.class);
        }
        as(PROVINCE, () -> undo(PROVINCE, pair));
        assertThat(listed()).contains(gone);
        assertThat(told()).containsExactly(gone, gone);
    }

    private long registered(int number, Optional<LocalDate> from) {
        return as(PROVINCE, () -> register.register(PROVINCE, new EnterpriseDraft(
                Codes.code(number), "历下%d有限公司".formatted(number), LIXIA, "3484", from)));
    }

    private boolean correct(Actor actor, long id, Field field, String typed) {
        correctRecord.correct(actor, id, correction(id, field, typed));
        return true;
    }

    private Correction correction(long id, Field field, String typed) {
        return new Correction(Map.of(field, typed), profile(id).enterprise().version(), "营业执照", JUNE, "");
    }

    private boolean grant(Actor actor, long asked) {
        corrections.grant(actor, asked, "");
        return true;
    }

    private boolean same(Actor actor, long pair, long kept) {
        likenesses.same(actor, pair, kept, "同一家");
        return true;
    }

    private boolean undo(Actor actor, long pair) {
        likenesses.undo(actor, pair);
        return true;
    }

    private FirmIntake preview(Actor actor, String line) {
        return Acting.as(actor, () -> takeIn.preview(actor, bytes(line)));
    }

    private FirmIntake apply(Actor actor, String line) {
        return takeIn.apply(actor, new FirmUpload("企业.csv", bytes(line), "名录", false));
    }

    private static byte[] bytes(String line) {
        return (HEAD + line).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int number, String name, String months) {
        return "%s,%s,历下区,3484,%s\n".formatted(Codes.code(number), name, months);
    }

    private Profile profile(long id) {
        return Acting.as(PROVINCE, () -> profiles.find(id)).orElseThrow();
    }

    private List<Long> listed() {
        return Acting.as(PROVINCE, () -> list.on(LIXIA, LocalDate.of(2023, 6, 1))).stream().map(Enterprise::id).toList();
    }

    private List<Long> told() {
        return events.stream(AboveScaleChanged.class).flatMap(one -> one.enterprises().stream()).toList();
    }

    private Refusal refusal(Actor actor, java.util.function.Supplier<?> work) {
        return catchThrowableOfType(Refused.class, () -> as(actor, work)).refusals().getFirst();
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static Actor officer(Role role, UnitPath unit) {
        return new Actor(1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, unit, Optional.empty());
    }
}
