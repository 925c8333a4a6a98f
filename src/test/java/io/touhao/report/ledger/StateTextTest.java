package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTextTest {

    private static final Legend NONE = new Legend(List.of());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "已完成,DONE", "完成,DONE", "已办结,DONE", "办结,DONE", "已销号,DONE", "√,DONE", "✔,DONE", "绿（已办结）,DONE",
        "超额完成,DONE", "逾期完成,DONE", "完成100%,DONE", "已完 成,DONE", "Done,DONE", "Completed,DONE",
        "滞后,BEHIND", "进度滞后,BEHIND", "未达序时,BEHIND", "未达到序时进度,BEHIND", "逾期,BEHIND", "逾期未完成,BEHIND", "红,BEHIND",
        "红灯,BEHIND", "慢于序时,BEHIND", "Delayed,BEHIND",
        "推进中,OPEN", "进行中,OPEN", "正常推进,OPEN", "按序时推进,OPEN", "达到序时进度,OPEN", "未启动,OPEN", "×,OPEN", "绿,OPEN", "黄灯,OPEN",
        "未完成,OPEN", "尚未办结,OPEN", "基本完成,OPEN", "预计年底完成,OPEN", "完成60%,OPEN", "完成率61%,OPEN", "待销号,OPEN", "In progress,OPEN", "蓝,OPEN"
    })
    void readsWords(String text, RowState state) {
        assertThat(StateText.read(GridCell.words(text), false, NONE)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"是,DONE", "否,OPEN", "已,DONE", "Y,DONE", "N,OPEN", "未完成,OPEN", "已完成,DONE"})
    void readsAnswersToTheQuestionWhetherDone(String text, RowState state) {
        assertThat(StateText.read(GridCell.words(text), true, NONE)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"RED,BEHIND", "YELLOW,OPEN", "GREEN,OPEN"})
    void readsASignByItsColour(Light light, RowState state) {
        GridCell sign = new GridCell("●", CellContent.WORDS, light, Light.NONE, "");
        assertThat(StateText.read(sign, false, NONE)).contains(state);
    }

    @Test
    void findsNothingWhereNothingStands() {
        assertThat(StateText.read(GridCell.words(""), false, NONE)).isEmpty();
        assertThat(StateText.read(GridCell.words("—"), false, NONE)).isEmpty();
        assertThat(StateText.read(GridCell.words("●"), false, NONE)).isEmpty();
    }

    @Test
    void asksTheLegendForSignsOfOneColour() {
        Legend legend = new Legend(List.of("注：★已完成，▲：滞后，■为推进中"));
        assertThat(StateText.read(GridCell.words("★"), false, legend)).contains(RowState.DONE);
        assertThat(StateText.read(GridCell.words("▲"), false, legend)).contains(RowState.BEHIND);
        assertThat(StateText.read(GridCell.words("■"), false, legend)).contains(RowState.OPEN);
    }
}
