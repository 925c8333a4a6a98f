package io.touhao.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.page.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class FirmFileTest {

    private static final String HEAD = "统一社会信用代码*,企业名称*,县（市、区）*,行业代码*,法定代表人,从业人员（人）\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void readsBothEncodingsAndHanziOfFourBytes() {
        var text = HEAD + "91350100M000100Y43,𬭸鑫新材料有限公司,历下区,3061,孔𫖯,120\n";
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            var line = lines(text.getBytes(charset)).getFirst();
            assertThat(line.get(FirmColumn.NAME)).as(charset.name()).isEqualTo("𬭸鑫新材料有限公司");
            assertThat(line.get(FirmColumn.LEGAL_PERSON)).isEqualTo("孔𫖯");
            assertThat(line.get(FirmColumn.STAFF)).isEqualTo("120");
            assertThat(line.number()).isEqualTo(2);
        }
    }

    @Test
    void readsQuotedFieldsWithCommasQuotesAndLineBreaks() {
        var text = "\uFEFF" + HEAD.replace("\n", "\r\n") + "91350100M000100Y43,\"甲,乙\"\"丙\"\"\n丁\",历下区,3061,,\r\n";
        var line = lines(text.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(line.get(FirmColumn.NAME)).isEqualTo("甲,乙\"丙\"\n丁");
        assertThat(line.get(FirmColumn.UNIT)).isEqualTo("历下区");
    }

    @Test
    void findsTheHeadBelowATitleAndPassesOverEmptyRows() {
        var text = "企业名单,,,\n" + HEAD + ",,,,,\n91350100M000100Y43,甲厂,历下区,3061,,\n";
        assertThat(lines(text.getBytes(StandardCharsets.UTF_8))).extracting(FirmLine::number).containsExactly(4);
    }

    @Test
    void readsWorkbooksAndTellsFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("企业");
            var heads = List.of("企业名称", "统一社会信用代码", "县（市、区）", "行业代码", "成立日期", "从业人员");
            for (var place = 0; place < heads.size(); place++) {
                sheet.value(0, place, heads.get(place));
            }
            sheet.value(1, 0, "甲厂");
            sheet.value(1, 1, "91350100M000100Y43");
            sheet.value(1, 3, 3061);
            sheet.value(1, 4, LocalDate.of(2014, 6, 18));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.formula(1, 5, "100+20");
        }
        var line = lines(out.toByteArray()).getFirst();
        assertThat(line.get(FirmColumn.INDUSTRY)).isEqualTo("3061");
        assertThat(line.get(FirmColumn.FOUNDED)).isEqualTo("2014-06-18");
        assertThat(line.fault()).contains("从业人员是公式");
    }

    @Test
    void refusesWhatIsNoFileOfThisForm() {
        assertThat(refused("名称,代码\n甲,乙\n".getBytes(StandardCharsets.UTF_8))).contains("没有找到表头").doesNotContain("null");
        assertThat(refused("企业名称,统一社会信用代码,行业代码\n甲,乙,3061\n".getBytes(StandardCharsets.UTF_8))).contains("缺少“县（市、区）”列");
        assertThat(refused(HEAD.getBytes(StandardCharsets.UTF_8))).contains("没有内容");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})).contains("xls");
    }

    private static String refused(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> lines(file)).getMessage();
    }

    private static List<FirmLine> lines(byte[] file) {
        var lines = new ArrayList<FirmLine>();
        FirmFile.read(file, lines::add);
        return lines;
    }
}
