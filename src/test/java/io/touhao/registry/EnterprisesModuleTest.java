package io.touhao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class EnterprisesModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final LocalDate PLAN_YEAR = LocalDate.of(2023, 1, 1);
    private static final String DEMO = "91370102MA3TH00016";

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private EnterpriseDirectory directory;

    @Autowired
    private RegisterEnterprise registerEnterprise;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void countsTheAboveScaleEnterprisesOfEveryCounty() {
        var counts = Acting.as(Actor.SYSTEM, () -> enterprises.aboveScaleByCounty(UnitPath.of("37"), PLAN_YEAR));
        assertThat(counts).hasSize(136).allSatisfy((county, count) -> assertThat(count).as(county.value()).isPositive());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isBetween(3_700L, 4_200L);
    }

    @Test
    void everyCodeOfTheDemoReads() {
        var codes = Acting.as(Actor.SYSTEM, () -> inTransaction()
                .execute(status -> jdbc.sql("select uscc from registry.enterprise").query(String.class).list()));
        assertThat(codes).hasSizeGreaterThan(7_500).allSatisfy(code -> assertThat(Uscc.faultOf(code)).isEmpty());
    }

    @Test
    void anEnterpriseSeesOnlyItself() {
        var self = Acting.as(Actor.SYSTEM, () -> directory.byCode(DEMO)).orElseThrow();
        var actor = new Actor(
                9, self.name(), Optional.empty(), Optional.empty(), Optional.empty(), self.name(), Role.ENTERPRISE,
                self.unit(), Optional.of(self.id()));
        assertThat(seen(actor)).isEqualTo(1);
    }

    @Test
    void anOfficerSeesTheOwnSubtreeAndNobodyNothing() {
        var county = seen(officer(LIXIA));
        assertThat(county).isPositive().isLessThan(seen(officer(UnitPath.of("37.3701"))));
        assertThat(inTransaction().<Long>execute(status -> count())).isZero();
    }

    @Test
    void registersAnEnterpriseInTheOwnCountyOnce() {
        var draft = new EnterpriseDraft(" 91350100m000100y43", "历下新星科技有限公司", LIXIA, "3971", Optional.empty());
        Acting.as(officer(LIXIA), () -> registerEnterprise.register(officer(LIXIA), draft));
        assertThat(refusalOf(officer(LIXIA), draft)).isInstanceOf(RegistryRefusal.AlreadyRegistered.class);
    }

    @Test
    void tellsTheFaultOfACodeAtItsField() {
        var refusal = refusalOf(officer(LIXIA),
                new EnterpriseDraft("91310115MA1H8R7C6D", "某公司", LIXIA, "3971", Optional.empty()));
        assertThat(refusal.field()).contains("uscc");
        assertThat(refusal.what()).contains("应为7");
    }

    @Test
    void doesNotFindACountyOutOfScope() {
        var refusal = refusalOf(officer(LIXIA),
                new EnterpriseDraft(DEMO, "某公司", UnitPath.of("37.3702.370202"), "3971", Optional.empty()));
        assertThat(refusal).isInstanceOf(NotFound.class);
    }

    private Refusal refusalOf(Actor actor, EnterpriseDraft draft) {
        return Acting.as(actor, () -> catchThrowableOfType(
                Refused.class, () -> registerEnterprise.register(actor, draft)).refusals().getFirst());
    }

    private long seen(Actor actor) {
        return Acting.as(actor, () -> inTransaction().<Long>execute(status -> count()));
    }

    private long count() {
        return jdbc.sql("select count(*) from registry.enterprise").query(Long.class).single();
    }

    private TransactionOperations inTransaction() {
        return new TransactionTemplate(transactions);
    }

    private static Actor officer(UnitPath unit) {
        return new Actor(
                1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, unit,
                Optional.empty());
    }
}
