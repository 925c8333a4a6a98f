package io.touhao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LetterheadTest {

    private static final LocalDateTime MADE = LocalDateTime.of(2023, 9, 18, 8, 30);

    @Test
    void saysWhoOfWhenAndWhen() {
        var line = new Letterhead("济南市工业和信息化局 · 运行科", "2023年8月", "王敏", "演示数据", MADE).line("未筛选");
        assertThat(line).isEqualTo("单位：济南市工业和信息化局 · 运行科    期间：2023年8月    未筛选    %s 导出（王敏）    演示数据".formatted(Dates.full(MADE)));
    }

    @Test
    void withoutAPeriodItSaysHowThingsStand() {
        assertThat(new Letterhead("", "", "", "", MADE).line()).startsWith("期间：截至2023年9月18日").doesNotContain("单位");
    }
}
