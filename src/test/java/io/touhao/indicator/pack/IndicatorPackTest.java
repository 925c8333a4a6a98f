package io.touhao.indicator.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.indicator.IndicatorFixture;
import io.touhao.indicator.TestFacts;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.pack.PackFault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A definition that cannot be used says where, what and what instead. */
class IndicatorPackTest {

    private static final FactSources SOURCES = new FactSources(List.of(TestFacts.RETURNS));

    @Test
    void namesTheFactsThereAre() {
        assertThat(fault("facts: nowhere, compute: {events: {}}").toString())
                .isEqualTo("packs/indicators/test.yaml:5: 没有名为“nowhere”的事实。 事实目录里有：test-return。");
    }

    @Test
    void namesTheColumnsThereAre() {
        assertThat(fault("facts: test-return, compute: {sum: outpt}")).satisfies(fault -> {
            assertThat(fault.what()).contains("未声明的事实“outpt”");
            assertThat(fault.advice()).contains("output");
        });
    }

    @Test
    void refusesRulesOfTheWrongType() {
        assertThat(fault("facts: test-return, filter: output + 1, compute: {events: {}}").what()).contains("不是是或否");
        assertThat(fault("facts: test-return, filter: industry > 3, compute: {events: {}}").what()).contains("类型不合");
    }

    @Test
    void refusesToDivideRecordByRecord() {
        assertThat(fault("facts: test-return, compute: {sum: output / people}").advice()).contains("ratio");
    }

    @Test
    void breaksDownByWordsOnly() {
        assertThat(fault("facts: test-return, compute: {events: {}}, by: [people]").advice()).contains("industry");
    }

    @Test
    void demandsFactsWhereSomethingIsWorkedOut() {
        assertThat(fault("compute: {sum: output}").what()).contains("没有写明");
        assertThat(fault("facts: test-return, compute: {entered: {}}").what()).contains("不从事实计算");
    }

    @Test
    void letsVersionsFollowButNotOverlap() {
        var two = definition("facts: test-return, compute: {events: {}}") + definition("facts: test-return, compute: {events: {}}")
                .replace("version: 1", "version: 2");
        assertThat(faults(head() + two)).singleElement().satisfies(fault -> assertThat(fault.what()).contains("重叠"));
    }

    @Test
    void ranksOnlyByWhatExists() {
        assertThat(fault("compute: {rank: nothing}").what()).contains("没有这个指标");
    }

    private static PackFault fault(String rest) {
        var faults = faults(head() + definition(rest));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static List<PackFault> faults(String text) {
        return IndicatorPacks.load(IndicatorFixture.files(text), List.of("test"), SOURCES).getFirst().faults();
    }

    private static String head() {
        return "pack: test\ntitle: 测试\nsource: {document: 测试, standing: assumption}\nindicators:\n";
    }

    private static String definition(String rest) {
        return "  - {id: tried, version: 1, title: 试, definition: 试。, unit: 家, decimals: 0, direction: up, span: month, from: 2023-01-01, "
                + rest + "}\n";
    }
}
