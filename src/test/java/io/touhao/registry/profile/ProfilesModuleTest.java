package io.touhao.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.registry.AboveScaleList;
import io.touhao.registry.Codes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.SizeClass;
import io.touhao.registry.profile.CorrectRecord.Correction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ProfilesModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final UnitPath SHIBEI = UnitPath.of("37.3702.370203");
    private static final Actor OFFICER = officer(LIXIA);
    private static final Actor PROVINCE = new Actor(
            2, "李强", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.DIVISION_OFFICER, UnitPath.of("37"), Optional.empty());
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 2);

    @Autowired
    private Profiles profiles;

    @Autowired
    private CorrectRecord correctRecord;

    @Autowired
    private GiveTag giveTag;

    @Autowired
    private RegisterEnterprise registerEnterprise;

    @Autowired
    private AboveScaleList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCorrectedFieldSaysWhoSuppliedItAndTheOldNameIsKept() {
        var id = registered(101, "历下旧名机械有限公司");
        correct(id, Map.of(Field.NAME, "历下新名机械有限公司", Field.LEGAL_PERSON, "孔𬀩泉"), "市场监管变更登记");
        var profile = profile(id);
        assertThat(profile.enterprise().name()).isEqualTo("历下新名机械有限公司");
        assertThat(profile.formerNames()).extracting(FormerName::name).containsExactly("历下旧名机械有限公司");
        assertThat(profile.formerNames().getFirst().heldUntil()).contains(JUNE);
        assertThat(profile.supplied(Field.LEGAL_PERSON)).satisfies(supply -> {
            assertThat(supply.value()).isEqualTo("孔𬀩泉");
            assertThat(supply.source()).isEqualTo("市场监管变更登记");
            assertThat(supply.by()).isEqualTo("王敏");
        });
        assertThat(profile.supplied(Field.INDUSTRY).source()).isEqualTo("登记");
    }

    @Test
    void staffAndRevenueMakeTheSizeClass() {
        var id = registered(102, "历下划型测试有限公司");
        assertThat(profile(id).size()).isEmpty();
        correct(id, Map.of(Field.STAFF, "３20", Field.REVENUE, "2,000.5", Field.FIGURES_YEAR, "2022年"), "年报");
        assertThat(profile(id).size()).contains(SizeClass.MEDIUM);
    }

    @Test
    void storageAndPolicyAgreeOnEverySize() {
        var seed = 300L;
        var random = new Random(seed);
        var id = registered(108, "历下大小不定有限公司");
        for (var round = 0; round < 300; round++) {
            var staff = random.nextInt(1_400);
            var revenue = BigDecimal.valueOf(random.nextInt(5_000_000), 2);
            assertThat(SizeClass.ofIndustry(staff, revenue).name())
                    .as("seed %d, %d persons, %s", seed, staff, revenue).isEqualTo(stored(id, staff, revenue));
        }
    }

    private String stored(long id, int staff, BigDecimal revenue) {
        return Acting.as(OFFICER, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                        "update registry.enterprise set staff = :staff, revenue = :revenue where id = :id returning size")
                .param("staff", staff).param("revenue", revenue).param("id", id).query(String.class).single()));
    }

    @Test
    void whoComesBackToTheListHasTwoStays() {
        var id = registered(103, "历下两进名录有限公司");
        correct(PROVINCE, id, Map.of(Field.ABOVE_SCALE_FROM, "2019-01", Field.ABOVE_SCALE_TO, "2021年1月"), "名录");
        correct(PROVINCE, id, Map.of(Field.ABOVE_SCALE_FROM, "2023-02"), "名录");
        var profile = profile(id);
        assertThat(profile.stays()).hasSize(2);
        assertThat(profile.aboveScaleIn(YearMonth.of(2020, 12))).isTrue();
        assertThat(profile.aboveScaleIn(YearMonth.of(2021, 1))).isFalse();
        assertThat(profile.aboveScaleIn(YearMonth.of(2023, 2))).isTrue();
        assertThat(profile.monthsOnList(LocalDate.of(2023, 9, 18))).isEqualTo(8);
        assertThat(Acting.as(OFFICER, () -> list.on(LIXIA, LocalDate.of(2020, 5, 1)))).extracting(Enterprise::id).contains(id);
        assertThat(Acting.as(OFFICER, () -> list.on(LIXIA, LocalDate.of(2022, 5, 1)))).extracting(Enterprise::id).doesNotContain(id);
    }

    @Test
    void tellsEachFaultAtItsField() {
        var id = registered(104, "历下错填测试有限公司");
        var refused = refused(() -> correct(PROVINCE, id, Map.of(
                Field.INDUSTRY, "3490", Field.STAFF, "一百", Field.FOUNDED, "2023-02-30", Field.ABOVE_SCALE_TO, "2020-01"), "年报"));
        assertThat(refused.refusals()).extracting(refusal -> refusal.field().orElse("")).containsExactlyInAnyOrder(
                "industry", "staff", "founded", "above_scale_to");
        assertThat(refused.getMessage()).contains("3490", "一百", "没有这一天", "没有入规月份");
    }

    @Test
    void refusesWhatChangesNothingAndWhatIsStale() {
        var id = registered(105, "历下无变化有限公司");
        assertThat(refused(() -> correct(id, Map.of(Field.NAME, "历下无变化有限公司"), "年报")).refusals().getFirst())
                .isInstanceOf(RegistryRefusal.NothingChanged.class);
        var correction = new Correction(Map.of(Field.ADDRESS, "新址"), 7, "年报", JUNE, "");
        assertThat(refused(() -> as(OFFICER, () -> correctRecord.correct(OFFICER, id, correction))).refusals().getFirst())
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void anotherCountyNeitherSeesNorChangesItButHearsWhereTheCodeIs() {
        var id = registered(106, "历下外县测试有限公司");
        var other = officer(SHIBEI);
        assertThat(Acting.as(other, () -> profiles.find(id))).isEmpty();
        var correction = new Correction(Map.of(Field.ADDRESS, "别处"), 0, "年报", JUNE, "");
        assertThat(refused(() -> as(other, () -> correctRecord.correct(other, id, correction))).refusals().getFirst())
                .isInstanceOf(NotFound.class);
        var draft = new EnterpriseDraft(Codes.code(106), "市北抢注有限公司", SHIBEI, "3484", Optional.empty());
        var refusal = refused(() -> as(other, () -> registerEnterprise.register(other, draft))).refusals().getFirst();
        assertThat(refusal.what()).contains("济南市历下区");
    }

    @Test
    void aTagHasASourceAndAnEnd() {
        var id = registered(107, "历下标签测试有限公司");
        as(OFFICER, () -> giveTag.give(OFFICER, id, TagKind.TITLE, "创新型中小企业", "鲁工信测〔2022〕1号", LocalDate.of(2022, 12, 1), Optional.of(LocalDate.of(2025, 12, 1))));
        assertThat(profile(id).tagsOn(JUNE)).extracting(Tag::name).containsExactly("创新型中小企业");
        assertThat(profile(id).tagsOn(LocalDate.of(2025, 12, 1))).isEmpty();
        assertThat(refused(() -> as(OFFICER, () -> giveTag.give(
                        OFFICER, id, TagKind.TITLE, "创新型中小企业", "再发一次", JUNE, Optional.empty()))).getMessage()).contains("已有");
        var tag = profile(id).tags().getFirst().id();
        as(OFFICER, () -> giveTag.end(OFFICER, id, tag));
        assertThat(profile(id).tagsOn(LocalDate.of(2024, 6, 1))).isEmpty();
    }

    private long registered(int number, String name) {
        var draft = new EnterpriseDraft(Codes.code(number), name, LIXIA, "3484", Optional.empty());
        return Acting.as(OFFICER, () -> registerEnterprise.register(OFFICER, draft));
    }

    private void correct(long id, Map<Field, String> typed, String source) {
        correct(OFFICER, id, typed, source);
    }

    private void correct(Actor actor, long id, Map<Field, String> typed, String source) {
        as(actor, () -> correctRecord.correct(actor, id, new Correction(typed, profile(id).enterprise().version(), source, JUNE, "")));
    }

    private Profile profile(long id) {
        return Acting.as(OFFICER, () -> profiles.find(id)).orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Refused refused(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run);
    }

    private static Actor officer(UnitPath unit) {
        return new Actor(
                1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, unit, Optional.empty());
    }
}
