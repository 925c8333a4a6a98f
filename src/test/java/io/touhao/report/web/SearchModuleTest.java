package io.touhao.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Searchable;
import io.touhao.page.Searchable.Found;
import io.touhao.page.Searchable.Hit;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every module's things are found from one place, and nobody finds what lies outside his scope. */
@PlatformTest
class SearchModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final UnitPath SHIBEI = UnitPath.of("37.3702.370203");

    @Autowired
    private List<Searchable> kinds;

    @Autowired
    private RegisterEnterprise register;

    @Test
    void everyKindHasAPlaceAndATitleOfItsOwn() {
        assertThat(kinds).extracting(Searchable::title).doesNotHaveDuplicates()
                .contains("事项", "企业", "指标", "方案条款", "预警", "申报", "机构与人员");
        assertThat(kinds).extracting(Searchable::place).doesNotHaveDuplicates();
    }

    @Test
    void findsCommitmentsIndicatorsClausesAndPersons() {
        assertThat(found(province(), "事项", "投融资服务").hits()).isNotEmpty().allSatisfy(hit -> assertThat(hit.address()).startsWith("/commitments/"));
        assertThat(found(province(), "指标", "工业总产值").hits()).extracting(Hit::address).contains("/indicators/industrial-output");
        assertThat(found(province(), "方案条款", "工业").hits()).isNotEmpty().allSatisfy(hit -> assertThat(hit.address()).startsWith("/plans/"));
        assertThat(found(province(), "机构与人员", "运行").hits()).isNotEmpty();
        assertThat(found(province(), "事项", "没有这样的事项").all()).isZero();
    }

    @Test
    void aCountyFindsItsOwnEnterprisesAndNoOthers() {
        var own = officer(Role.COUNTY_OFFICER, LIXIA);
        Acting.as(own, () -> register.register(own, new EnterpriseDraft(Codes.code(641), "寻得见机械有限公司", LIXIA, "3484", Optional.empty())));
        assertThat(found(own, "企业", "寻得见").hits()).extracting(Hit::title).containsExactly("寻得见机械有限公司");
        assertThat(found(own, "企业", Codes.code(641)).all()).isEqualTo(1);
        assertThat(found(officer(Role.COUNTY_OFFICER, SHIBEI), "企业", "寻得见").all()).isZero();
    }

    @Test
    void aCountyFindsItsOwnCommitmentsPersonsAndWarningsAndNoOthers() {
        for (var kind : List.of("事项", "机构与人员", "预警")) {
            var all = found(province(), kind, kind.equals("预警") ? "公司" : "工业").all();
            var own = found(officer(Role.COUNTY_OFFICER, LIXIA), kind, kind.equals("预警") ? "公司" : "工业").all();
            assertThat(own).as(kind).isLessThan(all);
        }
    }

    @Test
    void signsThatStandForOthersStandForThemselves() {
        assertThat(found(province(), "企业", "%%").all()).isZero();
        assertThat(found(province(), "企业", "__").all()).isZero();
    }

    private Found found(Actor actor, String kind, String words) {
        var searchable = kinds.stream().filter(one -> one.title().equals(kind)).findFirst().orElseThrow();
        return Acting.as(actor, () -> searchable.find(words, 5));
    }

    private static Actor province() {
        return officer(Role.DIVISION_OFFICER, UnitPath.of("37"));
    }

    private static Actor officer(Role role, UnitPath unit) {
        return new Actor(1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, unit, Optional.empty());
    }
}
