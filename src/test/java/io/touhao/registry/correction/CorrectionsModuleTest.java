package io.touhao.registry.correction;

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
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import io.touhao.registry.profile.CorrectRecord;
import io.touhao.registry.profile.CorrectRecord.Correction;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CorrectionsModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final Actor COUNTY = officer(LIXIA);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 2);

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectRecord correctRecord;

    @Autowired
    private Profiles profiles;

    @Autowired
    private RegisterEnterprise registerEnterprise;

    @Test
    void theRecordChangesOnceTheCountyGrantsItAndNamesTheEnterprise() {
        var firm = firm(401);
        var id = ask(firm, Map.of(Field.ADDRESS, "春秋路 118 号"));
        assertThat(profile(firm).value(Field.ADDRESS)).isEmpty();
        as(COUNTY, () -> corrections.grant(COUNTY, id, "已核营业执照"));
        assertThat(profile(firm).value(Field.ADDRESS)).isEqualTo("春秋路 118 号");
        assertThat(profile(firm).supplied(Field.ADDRESS).by()).isEqualTo(firm.name());
        assertThat(refused(COUNTY, () -> corrections.grant(COUNTY, id, ""))).contains("已核准", "不能再办");
    }

    @Test
    void oneApplicationWaitsAtATimeAndMayBeWithdrawn() {
        var firm = firm(402);
        var id = ask(firm, Map.of(Field.LEGAL_PERSON, "孔令泉"));
        assertThat(refused(firm, () -> ask(firm, Map.of(Field.ADDRESS, "别处")))).contains("还在等县局核准");
        as(firm, () -> corrections.withdraw(firm, id));
        assertThat(ask(firm, Map.of(Field.ADDRESS, "别处"))).isGreaterThan(id);
    }

    @Test
    void aRecordChangedMeanwhileIsNotOverwritten() {
        var firm = firm(403);
        var id = ask(firm, Map.of(Field.LEGAL_PERSON, "孔令泉"));
        as(COUNTY, () -> correctRecord.correct(COUNTY, firm.enterprise().orElseThrow(), new Correction(
                Map.of(Field.LEGAL_PERSON, "刘敏"), 0, "登记库", JUNE, "")));
        var refusal = catchThrowableOfType(Refused.class, () -> as(COUNTY, () -> corrections.grant(COUNTY, id, ""))).refusals().getFirst();
        assertThat(refusal).isInstanceOf(StaleVersion.class);
        assertThat(profile(firm).value(Field.LEGAL_PERSON)).isEqualTo("刘敏");
        assertThat(Acting.as(COUNTY, () -> corrections.find(id)).state()).isEqualTo(CorrectionState.ASKED);
    }

    @Test
    void refusingWantsAReasonAndForeignCountiesSeeNothing() {
        var firm = firm(404);
        var id = ask(firm, Map.of(Field.ADDRESS, "某处"));
        assertThat(refused(COUNTY, () -> corrections.refuse(COUNTY, id, "不"))).contains("不少于5字");
        var other = officer(UnitPath.of("37.3702.370203"));
        assertThat(catchThrowableOfType(Refused.class, () -> as(other, () -> corrections.grant(other, id, ""))).refusals().getFirst())
                .isInstanceOf(NotFound.class);
        as(COUNTY, () -> corrections.refuse(COUNTY, id, "与执照不符"));
        assertThat(Acting.as(firm, () -> corrections.find(id)).words()).isEqualTo("与执照不符");
    }

    private Actor firm(int number) {
        var name = "历下更正测试%d有限公司".formatted(number);
        var draft = new EnterpriseDraft(Codes.code(number), name, LIXIA, "3484", Optional.empty());
        var id = Acting.as(COUNTY, () -> registerEnterprise.register(COUNTY, draft));
        return new Actor(
                9, name, Optional.empty(), Optional.empty(), Optional.empty(), name, Role.ENTERPRISE, LIXIA, Optional.of(id));
    }

    private long ask(Actor firm, Map<Field, String> typed) {
        return Acting.as(firm, () -> corrections.ask(firm, new Correction(typed, profile(firm).enterprise().version(), "营业执照", JUNE, ""), "登记信息已变更"));
    }

    private Profile profile(Actor firm) {
        return Acting.as(firm, () -> profiles.find(firm.enterprise().orElseThrow())).orElseThrow();
    }

    private static String refused(Actor actor, Runnable work) {
        return catchThrowableOfType(Refused.class, () -> as(actor, work)).getMessage();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Actor officer(UnitPath unit) {
        return new Actor(
                1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, unit, Optional.empty());
    }
}
