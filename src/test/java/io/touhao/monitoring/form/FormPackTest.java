package io.touhao.monitoring.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.quantity.Period;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormPackTest {

    private final Forms forms = Forms.ofPacks();

    @Test
    void theMonthlyReturnHasThirtyOneItems() {
        assertThat(forms.of(Forms.MONTHLY).items()).hasSize(31);
    }

    @Test
    void theMigrationHoldsTheColumnsOfTheMonthlyReturn() throws Exception {
        var migration = Files.readString(Path.of("src/main/resources/db/migration/monitoring/V1__filings.sql"));
        assertThat(forms.of(Forms.MONTHLY).columns()).allSatisfy(column -> assertThat(migration).contains(column + " numeric"));
    }

    @Test
    void januaryIsReportedWithFebruary() {
        var form = forms.of(Forms.MONTHLY);
        assertThat(form.ending(YearMonth.of(2023, 1))).isEmpty();
        assertThat(form.ending(YearMonth.of(2023, 2)).map(Period::code)).contains("2023-01/P2M");
        assertThat(form.due(LocalDate.of(2023, 2, 10)).code()).isEqualTo("2022-12");
        assertThat(form.due(LocalDate.of(2023, 3, 1)).code()).isEqualTo("2023-01/P2M");
        assertThat(form.before(Period.month(YearMonth.of(2023, 3))).code()).isEqualTo("2023-01/P2M");
        assertThat(form.beforeInYear(Period.parse("2023-01/P2M"))).isEmpty();
    }

    @Test
    void eachLevelLocksAtItsHour() {
        var locks = forms.of(Forms.MONTHLY).locks();
        var august = Period.parse("2023-08");
        assertThat(locks.lock(Desk.ENTERPRISE, august)).isEqualTo(LocalDateTime.of(2023, 9, 18, 18, 0));
        assertThat(locks.lock(Desk.PROVINCE, august)).isEqualTo(LocalDateTime.of(2023, 9, 22, 12, 0));
    }

    @Test
    void sumsOfItemsAreReadAndPrinted() {
        var terms = Terms.parse("revenue - cost - 0.5 * surtax");
        var figures = Map.of("revenue", new BigDecimal("100"), "cost", new BigDecimal("60"), "surtax", new BigDecimal("4"));
        assertThat(terms.of(item -> Optional.ofNullable(figures.get(item)))).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("38"));
        assertThat(terms.words(item -> item)).isEqualTo("revenue − cost − 0.5 × surtax");
        assertThatThrownBy(() -> Terms.parse("revenue cost")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terms.parse("revenue -")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemThatACheckNamesAndTheFormLacksIsToldByLine() throws Exception {
        var text = Files.readString(Path.of("packs/forms/gy-02.yaml")).replace("left: hires, operator: excludes", "left: hirings, operator: excludes");
        var reading = FormReader.read("x.yaml", text);
        assertThat(reading.form()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).contains("hirings");
            assertThat(fault.at().line()).isGreaterThan(20);
        });
    }

    @Test
    void theFormsInForceAskNothingTwice() {
        var catalogue = FieldCatalogue.of(forms);
        assertThat(forms.all()).allSatisfy(form -> assertThat(catalogue.known(form)).as(form.id()).isEmpty());
    }

    @Test
    void aFormOfWhichFortyPerCentIsKnownIsBlockedWithTheList(@TempDir Path folder) throws Exception {
        var file = folder.resolve("new.yaml");
        Files.writeString(file, """
                id: GY-09
                title: 企业用能专项表
                short: 用能
                facts: energy-use
                rhythm: month
                january: combined
                holds: {from: 2023-01-01}
                standing: A
                clause: —
                locks:
                  opens: {day: 1, hour: 8}
                  enterprise: {day: 18, hour: 18}
                  county: {day: 20, hour: 18}
                  city: {day: 21, hour: 18}
                  province: {day: 22, hour: 12}
                groups:
                  - title: 用能
                    items:
                      - {id: power, title: 本月用电量, unit: 万千瓦时, kind: flow, fill: ask, datum: power-used, standing: A}
                      - {id: income, title: 营业收入, unit: 千元, kind: flow, fill: ask, datum: income, standing: A}
                      - {id: coal, title: 原煤, unit: 吨, kind: flow, fill: ask, datum: coal, standing: A}
                      - {id: steam, title: 外购蒸汽, unit: 吨, kind: flow, fill: ask, datum: steam, standing: A}
                      - {id: solar, title: 自发光伏, unit: 万千瓦时, kind: flow, fill: ask, datum: solar, standing: A}
                checks: []
                """);
        var out = new StringWriter();
        var status = new CommandLine(new FormCheckCommand()).setOut(new PrintWriter(out)).execute(file.toString());
        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).contains("本月用电量（power）已有：供电公司推送", "营业收入（income）已有：表 GY-01", "2 项（40.0%）", "不能启用");
        var prefilled = Files.readString(file).replace("fill: ask, datum: power-used", "fill: meter, meter: electricity, datum: power-used")
                .replaceAll("(?m)^.*id: income.*\\n", "");
        Files.writeString(file, prefilled);
        assertThat(new CommandLine(new FormCheckCommand()).setOut(new PrintWriter(new StringWriter())).execute(file.toString())).isZero();
    }
}
