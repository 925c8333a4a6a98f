package io.touhao.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    @TempDir
    private Path folder;

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(write(Samples.full(40))).isEqualTo(write(Samples.full(40)));
        assertThat(write(Samples.full(40))).isNotEqualTo(write(Samples.full(39)));
    }

    @Test
    void embedsNoFont() {
        assertThat(new String(write(Samples.full(40)), StandardCharsets.ISO_8859_1))
                .contains("/FangSong_GB2312").doesNotContain("/FontFile");
    }

    @Test
    void isPrintedInTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        assumeTrue(Programs.isThere("pdftotext"), "without poppler");
        Programs.assertFullPage(Files.write(folder.resolve("dense.pdf"), write(Samples.dense())));
    }

    @Test
    void everyWordOfTheDocumentIsRead() throws Exception {
        assumeTrue(Programs.isThere("pdftotext"), "without poppler");
        var file = Files.write(folder.resolve("full.pdf"), write(Samples.full(40)));
        assertThat(Programs.output(folder, "pdftotext", "-layout", file.toString(), "-"))
                .contains("山东省工业和信息化厅文件", "鲁工信调〔2023〕3号", "办结率67.6%，", "−5.3",
                        "抄送：省工业运行指挥部成员单位。", "—1—");
    }

    @Test
    void theHeadOfATableIsRepeatedOnEveryPage() throws Exception {
        assumeTrue(Programs.isThere("pdftotext"), "without poppler");
        var file = Files.write(folder.resolve("long.pdf"), write(Samples.full(100)));
        assertThat(Programs.output(folder, "pdftotext", "-layout", file.toString(), "-").split("\f"))
                .filteredOn(page -> page.contains("济南"))
                .hasSize(4).allSatisfy(page -> assertThat(page).containsOnlyOnce("位次变化"));
    }

    private static byte[] write(OfficialDocument document) {
        return Pdf.write(document, Typefaces.STANDARD, Samples.MOMENT);
    }
}
