package io.touhao.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.monitoring.form.Strength;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckingTest {

    /** A year ago and last month a little less of everything. */
    private static final Background KNOWN = new Background(
            totalled(), totalled(), totalled(), Map.of(), Map.of("E-06", new BigDecimal("50")));

    @Test
    void findsNothingHardInASoundReturn() {
        assertThat(rules(Returns.sound())).noneMatch(rule -> rule.startsWith("M") || rule.startsWith("E"));
    }

    @Test
    void whatRecordsSayOtherwiseWantsAReason() {
        assertThat(rules(Returns.sound().with("output_before", BigDecimal.ONE))).contains("E-08");
        assertThat(rules(Returns.with("gas", -1))).contains("M-13");
    }

    @Test
    void figuresBeyondMeasureAreToldWithoutBeingWrittenOut() {
        assertThat(FigureLimits.broken(Returns.FORM, Returns.sound())).isEmpty();
        assertThat(List.of("1e600000000", "1e999999999", "1e-20000", "1234567890123", "0.12345")).allSatisfy(text ->
                assertThat(FigureLimits.broken(Returns.FORM, Returns.sound().with("gas", new BigDecimal(text)))).singleElement()
                        .satisfies(refusal -> assertThat(refusal.what()).contains("天然气", "太长")));
        assertThat(FigureLimits.broken(Returns.FORM, Returns.with("outlook", -77))).isNotEmpty();
        assertThat(FigureLimits.broken(Returns.FORM, Returns.with("difficulty", 32))).isNotEmpty();
        assertThat(FigureLimits.broken(Returns.FORM, Returns.with("difficulty", 3))).isEmpty();
    }

    @Test
    void tellsTheItemWithANoughtTooManyAndWhatItShouldBe() {
        assertThat(found(Returns.with("research", 2_680))).filteredOn(finding -> finding.rule().equals("M-07")).singleElement().satisfies(finding -> {
            assertThat(finding.strength()).isEqualTo(Strength.MUST);
            assertThat(finding.item()).isEqualTo("research");
            assertThat(finding.repair()).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("268"));
            assertThat(finding.message()).contains("差 2,412", "多填了 1 个 0");
        });
    }

    @Test
    void tellsTheResultWhereNoSingleItemExplainsTheGap() {
        assertThat(found(Returns.with("profit", 1_000))).filteredOn(finding -> finding.rule().equals("M-07")).singleElement()
                .satisfies(finding -> assertThat(finding.item()).isEqualTo("profit"));
    }

    @Test
    void eachKindOfCheckStrikes() {
        assertThat(rules(Returns.with("export", 99_999))).contains("M-02");
        assertThat(rules(Returns.with("output", -1))).contains("M-03");
        assertThat(rules(Returns.with("employees", 0))).contains("M-06");
        assertThat(rules(Returns.with("revenue", 0))).contains("M-11");
        assertThat(rules(Returns.with("output", 20_000))).contains("E-01", "E-02");
        assertThat(rules(Returns.with("receivables", 28_460))).contains("E-03");
        assertThat(rules(Returns.with("liabilities", 200_000))).contains("E-05");
        assertThat(rules(Returns.with("employees", 10))).contains("E-06");
        assertThat(rules(Returns.with("output", 0))).contains("E-07", "M-09");
        assertThat(rules(Returns.with("electricity", 20).with("output", new BigDecimal("11500")))).contains("H-01");
        assertThat(rules(Returns.with("orders", 50_000))).contains("H-03");
        assertThat(rules(Returns.with("sales", 20_000))).contains("H-04");
        assertThat(rules(Returns.sound())).contains("H-05");
        assertThat(rules(new Cells(Map.of("output", BigDecimal.TEN)))).contains("M-01");
    }

    @Test
    void aSlipOfTheUnitIsToldByWhatTheFigureWas() {
        assertThat(slip(Returns.with("revenue", 10_230_000))).contains("1000 倍", "按元填报");
        assertThat(slip(Returns.with("revenue", 1_023))).contains("10 分之一", "万元");
        assertThat(slip(Returns.with("revenue", 102_300))).contains("10 倍");
        assertThat(slip(Returns.sound().with("revenue", new BigDecimal("0.1023")))).contains("亿元");
    }

    @Test
    void aLeapThatIsASlipIsToldOnce() {
        assertThat(found(Returns.with("revenue", 10_230_000))).filteredOn(finding -> finding.item().equals("revenue"))
                .extracting(Finding::rule).contains("E-04").doesNotContain("E-01", "E-02");
    }

    @Test
    void thePeriodIsTheYearToDateLessWhatItWasBefore() {
        var stated = Returns.sound().with("revenue_total", new BigDecimal("99999"));
        assertThat(found(stated)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("M-08");
            assertThat(finding.item()).isEqualTo("revenue");
        });
    }

    @Test
    void noGrowthIsPrintedOnANegativeBase() {
        var stated = Returns.sound().with("profit_before", new BigDecimal("-50"));
        assertThat(found(stated)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("H-02");
            assertThat(finding.message()).contains("扭亏");
        });
    }

    @Test
    void totalsGoOnWithinTheYearAndBeginAnewInFebruary() {
        var goesOn = Prefill.complete(Returns.FORM, KNOWN, Returns.sound());
        assertThat(goesOn.at("revenue_total")).hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("20460"));
        var begins = new Background(KNOWN.last(), Cells.NONE, Cells.NONE, Map.of(), Map.of());
        assertThat(Prefill.complete(Returns.FORM, begins, Returns.sound()).at("revenue_total"))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("10230"));
    }

    @Test
    void askedIsOnlyWhatNobodyKnows() {
        var known = new Background(totalled(), totalled(), totalled(), Map.of("ELECTRICITY", BigDecimal.TEN, "TAX", BigDecimal.ONE), Map.of());
        assertThat(Prefill.asked(Returns.FORM, known)).extracting(item -> item.id()).containsExactly(
                "output", "sales", "export", "product", "revenue", "cost", "research", "profit", "receivables");
        assertThat(Prefill.asked(Returns.FORM, KNOWN)).extracting(item -> item.id()).contains("electricity", "tax");
    }

    private static Cells totalled() {
        return Prefill.complete(Returns.FORM, Background.NONE, Returns.sound());
    }

    private static List<Finding> found(Cells cells) {
        return Checking.of(Returns.FORM, KNOWN, Prefill.complete(Returns.FORM, KNOWN, cells));
    }

    private static List<String> rules(Cells cells) {
        return found(cells).stream().map(Finding::rule).toList();
    }

    private static String slip(Cells cells) {
        return found(cells).stream().filter(finding -> finding.rule().equals("E-04") && finding.item().equals("revenue"))
                .map(Finding::message).findFirst().orElse("none");
    }
}
