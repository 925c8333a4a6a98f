package io.touhao.plan.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.page.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {

    private static final String WORDS = "一、目标\n到2025年，新增企业100家。\n";

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutMark() throws IOException {
        assertThat(read(WORDS.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
    }

    @Test
    void readsTheOlderChineseEncoding() throws IOException {
        assertThat(read(WORDS.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(WORDS);
    }

    @Test
    void readsWordCellByCell() throws IOException {
        Path file = folder.resolve("plan.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("一、目标");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("指标");
            table.getRow(0).getCell(1).setText("2025年");
            table.getRow(1).getCell(0).setText("增加值");
            table.getRow(1).getCell(1).setText("450");
            document.write(out);
        }
        assertThat(PlanFile.read(file).text()).isEqualTo("一、目标\n指标\t2025年\n增加值\t450");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertRefused("", UnreadablePlan.Empty.class);
        assertRefused(" \r\n\t ", UnreadablePlan.Empty.class);
        assertRefused("PK\u0003\u0004 broken", UnreadablePlan.Damaged.class);
        assertRefused("%PDF-1.7", UnreadablePlan.Pdf.class);
        assertRefused("\u0000\u0001\u0002binary", UnreadablePlan.NotText.class);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, UnreadablePlan.OldWord.class);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("none.txt")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusals().getFirst())
                        .isInstanceOf(UnreadablePlan.Absent.class));
        assertThatThrownBy(() -> PlanFile.read(folder)).isInstanceOf(Refused.class);
    }

    private PlanText read(byte[] bytes) throws IOException {
        Path file = folder.resolve("plan.txt");
        Files.write(file, bytes);
        return PlanFile.read(file);
    }

    private void assertRefused(String words, Class<? extends UnreadablePlan> reason) {
        assertRefused(words.getBytes(StandardCharsets.ISO_8859_1), reason);
    }

    private void assertRefused(byte[] bytes, Class<? extends UnreadablePlan> reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusals().getFirst()).isInstanceOf(reason);
            assertThat(refused.refusals().getFirst().instead()).isPresent();
        });
    }
}
