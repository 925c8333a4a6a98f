package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that come with the platform: their cases, and which of them holds when. */
class EligibilityPacksTest {

    private static final EligibilityPacks PACKS = new BundledEligibilityPacks();

    /** The titles that the plan and its national rules know. */
    private static final List<String> TITLES = List.of(
            "innovative-sme-2022", "srdi-2022", "little-giant-2022", "srdi-2026", "little-giant-2026", "single-champion-2023", "sme-cluster-2022",
            "green-factory-2018", "green-factory-2024", "technology-innovation", "smart-factory-shandong-2022", "smart-factory-national-2024", "morning-star-factory", "dcmm-2018",
            "enterprise-technology-centre", "industrial-design-centre-2023", "one-firm-one-technology", "manufacturing-innovation-centre",
            "first-unit", "first-edition-software", "integration-model", "leading-enterprise", "private-leader-pool", "private-top-100",
            "talent-led-enterprise", "service-manufacturing-2023", "software-engineering-centre", "xinchuang-centre");

    static Stream<String> names() {
        return BundledEligibilityPacks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCaseOfThePackComesOut(String name) {
        var loaded = new PackLoader(BundledEligibilityPacks.FILES).load(name);
        assertThat(loaded.faults()).isEmpty();
        assertThat(PackCase.faults(BundledEligibilityPacks.FILES, name, loaded.sound())).isEmpty();
        assertThat(PackCase.count(BundledEligibilityPacks.FILES, name)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void everyTitleHasItsPack() {
        assertThat(PACKS.all()).extracting(EligibilityPack::id).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(PACKS.all()).allSatisfy(pack -> assertThat(BundledEligibilityPacks.names()).contains(pack.id()));
    }

    @Test
    void whatTheProvinceMayAdjustIsNobodysRegulation() {
        assertThat(PACKS.all()).flatExtracting(EligibilityPack::nodes)
                .filteredOn(node -> node instanceof Condition.Measure measure && measure.adjustable())
                .isNotEmpty()
                .allMatch(node -> node.citation().standing() != Standing.VERIFIED);
    }

    /** Of four direct ways, and points beside them, one would do; the alternatives are not four lacks. */
    @Test
    void aChoiceThatIsNotMetLacksOneCondition() {
        var pack = PACKS.on("srdi", LocalDate.of(2023, 9, 18)).orElseThrow();
        var verdict = pack.judge(new Facts(Map.of("rdExpense", FactValue.of(90), "revenue", FactValue.of(11_486))));
        assertThat(verdict.lacking()).isEqualTo(2);
        var choice = verdict.root().parts().stream().filter(part -> part.condition().id().equals("size")).findFirst().orElseThrow();
        assertThat(choice.lacking()).isZero();
        var poor = pack.judge(new Facts(Map.of("revenue", FactValue.of(900), "equityFinancing2y", FactValue.of(0))));
        assertThat(poor.lacking()).isEqualTo(1);
    }

    @Test
    void aTitleIsJudgedByTheRuleOfTheDay() {
        assertThat(PACKS.on("srdi", LocalDate.of(2023, 9, 18))).map(EligibilityPack::id).contains("srdi-2022");
        assertThat(PACKS.on("srdi", LocalDate.of(2026, 3, 31))).map(EligibilityPack::id).contains("srdi-2022");
        assertThat(PACKS.on("srdi", LocalDate.of(2026, 4, 1))).map(EligibilityPack::id).contains("srdi-2026");
        assertThat(PACKS.on("srdi", LocalDate.of(2022, 7, 31))).isEmpty();
        assertThat(PACKS.on("srdi-2022", LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void reviewsOf2026GoByTheEndedRule() {
        var day = LocalDate.of(2026, 6, 1);
        assertThat(PACKS.on("srdi", day, Purpose.REVIEW)).map(EligibilityPack::id).contains("srdi-2022");
        assertThat(PACKS.on("srdi", LocalDate.of(2027, 1, 1), Purpose.REVIEW)).map(EligibilityPack::id).contains("srdi-2026");
        assertThat(PACKS.on("innovative-sme", day, Purpose.REVIEW)).map(EligibilityPack::id).contains("innovative-sme-2022");
    }

    @Test
    void oneRuleForEachTitleIsInForce() {
        var packs = PACKS.inForce(LocalDate.of(2026, 6, 1));
        assertThat(packs).extracting(EligibilityPack::series).doesNotHaveDuplicates();
        assertThat(packs).extracting(EligibilityPack::id).contains("srdi-2026", "little-giant-2026", "innovative-sme-2022").doesNotContain("srdi-2022");
        assertThat(PACKS.inForce(LocalDate.of(2023, 9, 18))).extracting(EligibilityPack::id).contains("srdi-2022").doesNotContain("green-factory-2024");
    }

    @Test
    void aVerdictCanBeGoneThroughAgain() {
        var pack = PACKS.version("srdi-2022", 1).orElseThrow();
        var facts = new Facts(Map.of("yearsInSegment", FactValue.of(1)));
        assertThat(PackLoader.again(pack.text()).judge(facts).print()).isEqualTo(pack.judge(facts).print());
        assertThat(PACKS.version("srdi-2022", 2)).isEmpty();
    }

    @Test
    void aTightenedStandardIsTriedOutWithoutTouchingTheOneInForce() {
        var pack = PACKS.version("integration-model", 1).orElseThrow();
        var facts = new Facts(Map.of("digitalLevel", FactValue.of(3)));
        var tightened = PACKS.with(pack, Map.of("digital", BigDecimal.valueOf(4)));
        assertThat(tightened.judge(facts).outcome()).isEqualTo(Outcome.UNMET);
        assertThat(pack.judge(facts).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(tightened.version()).contains("改动 {digital=4}");
        assertThatThrownBy(() -> PACKS.with(pack, Map.of("revenues", BigDecimal.ONE))).hasMessageContaining("revenues");
    }

    @Test
    void onlyWhatStandsInTheWayIsWanting() {
        var pack = PACKS.version("little-giant-2022", 1).orElseThrow();
        var verdict = pack.judge(new Facts(Map.of("yearsInSegment", FactValue.of(2), "liabilityRatio", FactValue.of(40))));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNMET);
        assertThat(verdict.wanting()).extracting(finding -> finding.condition().id()).contains("years", "market-share").doesNotContain("liability");
        assertThat(verdict.missing()).extracting(fact -> fact.key()).contains("marketShare").doesNotContain("yearsInSegment", "liabilityRatio");
    }
}
