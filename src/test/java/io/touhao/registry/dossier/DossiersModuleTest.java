package io.touhao.registry.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import io.touhao.registry.dossier.Dossier.Brief;
import io.touhao.registry.dossier.Dossier.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DossiersModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final UnitPath SHIBEI = UnitPath.of("37.3702.370203");
    private static final Actor OFFICER = officer(LIXIA);

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private RegisterEnterprise registerEnterprise;

    @ParameterizedTest
    @EnumSource(DossierKind.class)
    void everyKindIsLaidDownAndCorrectedAlike(DossierKind kind) {
        var detail = kind.details().stream().filter(one -> one.form() == Detail.Form.CHOICE).findFirst().orElseThrow();
        var first = detail.options().getFirst();
        var last = detail.options().getLast();
        var id = register(draft(kind, "", "", Map.of(detail.key(), first)));
        assertThat(find(id).number()).startsWith(kind.prefix());
        Acting.as(OFFICER, () -> correct(id, 0, Map.of(detail.key(), last)));
        assertThat(find(id).detail(detail.key())).isEqualTo(last);
        assertThat(Acting.as(OFFICER, () -> dossiers.history(id))).singleElement().satisfies(changed -> {
            assertThat(changed.field()).isEqualTo(detail.title());
            assertThat(changed.before()).isEqualTo(first);
            assertThat(changed.source()).isEqualTo("核实");
        });
        assertThat(refused(() -> correct(id, 0, Map.of(detail.key(), first))).refusals().getFirst()).isInstanceOf(StaleVersion.class);
    }

    @Test
    void hangsOnTheEnterpriseOfItsCode() {
        var enterprise = Acting.as(OFFICER, () -> registerEnterprise.register(
                OFFICER, new EnterpriseDraft(Codes.code(501), "历下项目单位有限公司", LIXIA, "3484", Optional.empty())));
        var id = register(draft(DossierKind.PROJECT, "2309-370102-04-01-000501", Codes.code(501), Map.of("investment", "１2,600.5", "begins", "2023-10-01")));
        assertThat(find(id).detail("investment")).isEqualTo("12600.5");
        assertThat(Acting.as(OFFICER, () -> dossiers.ofEnterprise(enterprise))).extracting(Brief::id).containsExactly(id);
    }

    @Test
    void tellsEachFaultAtItsField() {
        var wrong = draft(DossierKind.PROJECT, "", "91310115MA1H8R7C6D", Map.of("investment", "很多", "begins", "2023-13-01", "type", "搬家"));
        assertThat(refused(() -> dossiers.register(OFFICER, wrong)).refusals()).extracting(refusal -> refusal.field().orElse(""))
                .containsExactlyInAnyOrder("investment", "begins", "type");
        var foreign = draft(DossierKind.PROJECT, "", Codes.code(599), Map.of());
        assertThat(refused(() -> dossiers.register(OFFICER, foreign)).getMessage()).contains("不在您的管辖范围内");
    }

    @Test
    void aNumberIsOfOneRecordAlsoAcrossCounties() {
        register(draft(DossierKind.SOFTWARE, "软著登字第502号", "", Map.of()));
        var other = officer(SHIBEI);
        var again = new Draft(DossierKind.SOFTWARE, "软著登字第502号", "另一软件", SHIBEI, "", Map.of(), "登记");
        var refusal = catchThrowableOfType(Refused.class, () -> Acting.as(other, () -> dossiers.register(other, again))).refusals().getFirst();
        assertThat(refusal).isInstanceOf(DossierRefusal.NumberTaken.class);
    }

    @Test
    void anotherCountySeesNothingOfIt() {
        var id = register(draft(DossierKind.PARK, "", "", Map.of()));
        assertThat(Acting.as(officer(SHIBEI), () -> dossiers.find(id))).isEmpty();
        assertThat(Acting.as(officer(SHIBEI), () -> dossiers.history(id))).isEmpty();
    }

    private static Draft draft(DossierKind kind, String number, String uscc, Map<String, String> details) {
        return new Draft(kind, number, "测试" + kind.title(), LIXIA, uscc, details, "登记");
    }

    private long register(Draft draft) {
        return Acting.as(OFFICER, () -> dossiers.register(OFFICER, draft));
    }

    private boolean correct(long id, int version, Map<String, String> details) {
        dossiers.correct(OFFICER, id, version, find(id).name(), details, "核实");
        return true;
    }

    private Dossier find(long id) {
        return Acting.as(OFFICER, () -> dossiers.find(id)).orElseThrow();
    }

    private static Refused refused(Supplier<?> work) {
        return catchThrowableOfType(Refused.class, () -> Acting.as(OFFICER, work::get));
    }

    private static Actor officer(UnitPath unit) {
        return new Actor(
                1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, unit, Optional.empty());
    }
}
