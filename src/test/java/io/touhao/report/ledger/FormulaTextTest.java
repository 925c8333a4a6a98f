package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "=cmd|' /C calc'!A0", "=1+1", "=HYPERLINK(\"http://collect.example.invalid\",\"点此\")", "+cmd|' /C notepad'!A1",
        "-cmd|' /C notepad'!A1", "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "　=A1", "＝SUM(A1:A3)", "+SUM(1,2)", "-2+3+SUM(A1)", "+A1", "-B2+C3", "@A1",
        "=DDE(\"cmd\";\"/C calc\";\"x\")", "＋cmd|'/C calc'!A0"
    })
    void seesTextsThatRun(String text) {
        assertThat(FormulaText.runs(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-5%", "+6.2%", "-0.8个百分点", "+0.2", "—", "-", "--", "- 已完成方案", "-推动DCMM（数据管理）贯标", "+86-0531-8888888", "@张三", "@所有单位",
        "-1.走访企业；-2.收集诉求", "－", "6=3+3", "A=B", "", "=", "-5G基站已建成128座", "+5家", "-DCMM贯标3家"
    })
    void leavesHarmlessTextsAlone(String text) {
        assertThat(FormulaText.runs(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmd|'/C calc'!A0", "WEBSERVICE(\"http://x\")", "IMPORTXML(A1,B1)", "CALL(\"x\",\"y\")"})
    void seesFormulasThatReachOut(String formula) {
        assertThat(FormulaText.reachesOut(formula)).isTrue();
    }
}
