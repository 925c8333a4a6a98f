package io.touhao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void chineseStandsInColumnsAndFiguresToTheRight() {
        assertThat(new TextTable("规则", "发出", "写法").row("R-01", "1,131", "现行").row("R-02", "7", "改成 50%").lines())
                .containsExactly("规则   发出  写法", "R-01  1,131  现行", "R-02      7  改成 50%");
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeads() {
        assertThatThrownBy(() -> new TextTable("甲", "乙").row("一")).isInstanceOf(IllegalArgumentException.class);
    }
}
