package io.touhao.programme.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.programme.Cultivation;
import io.touhao.programme.Firms;
import io.touhao.programme.application.FirmFacts;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.distance.Standing;
import io.touhao.review.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm gives itself points, and what is complete tells how far it is. */
@PlatformTest
class SelfAssessmentModuleTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Cultivation cultivation;

    @Autowired
    private SelfAssessments assessments;

    @Autowired
    private FirmFacts facts;

    @Autowired
    private Distances distances;

    @Test
    void theModelHasEightDomainsAndTwentyEightItemsWhileItIsInForce() {
        var model = assessments.model().orElseThrow();
        assertThat(model.domains()).hasSize(8);
        assertThat(model.items()).isEqualTo(28);
        assertThat(model.isInForce(LocalDate.of(2018, 9, 30))).isFalse();
        assertThat(model.isInForce(LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void aDomainCountsOnceItIsCompleteAndFeedsThePool() {
        var firm = firms.of(UnitPath.of("37.3714.371402"), 0);
        var model = assessments.model().orElseThrow();
        var some = new HashMap<String, BigDecimal>();
        model.domains().getFirst().items().forEach(item -> some.put(item.key(), new BigDecimal("2.5")));
        some.put("governance-1", BigDecimal.ONE);
        var first = desk.as(firm, () -> assessments.assess(firm, some));
        assertThat(first.domains()).containsOnlyKeys("strategy");
        assertThat(first.composite()).isEmpty();
        var known = desk.as(firm, () -> facts.of(firm.enterprise().orElseThrow(), LocalDate.of(2023, 9, 18)));
        assertThat(known.get("dcmmStrategy").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(known.has("dcmmGovernance")).isFalse();

        var all = new HashMap<String, BigDecimal>();
        model.domains().forEach(domain -> domain.items().forEach(item -> all.put(item.key(), BigDecimal.valueOf(3))));
        var second = desk.as(firm, () -> assessments.assess(firm, all));
        assertThat(second.composite().orElseThrow()).isEqualByComparingTo("3");
        assertThat(second.level()).isEqualTo("稳健级");
        assertThat(desk.as(firm, () -> assessments.ofFirm(firm.enterprise().orElseThrow()))).hasSize(2);
        desk.does(Actor.SYSTEM, () -> distances.run("dcmm"));
        assertThat(desk.as(firm, () -> distances.ofFirm(firm.enterprise().orElseThrow())))
                .filteredOn(one -> one.programme().equals("dcmm")).singleElement()
                .satisfies(one -> assertThat(one.standing()).isNotEqualTo(Standing.UNKNOWN));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var firm = firms.of(UnitPath.of("37.3714.371402"), 1);
        var said = cultivation.refused(firm, () -> assessments.assess(firm, Map.of("quality-2", BigDecimal.valueOf(6))), MaturityRefusal.BadPoints.class);
        assertThat(said.getFirst().field()).contains("item-quality-2");
        assertThat(said.getFirst().clause().orElseThrow()).contains("36073");
        cultivation.refused(firm, () -> assessments.assess(firm, Map.of()), MaturityRefusal.Nothing.class);
        var province = cultivation.province();
        cultivation.refused(province, () -> assessments.assess(province, Map.of("quality-2", BigDecimal.ONE)), MaturityRefusal.NotAFirm.class);
    }
}
