package io.touhao.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

    @TempDir
    private Path folder;

    @Test
    void isReadByAnotherProgram() throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(write(Samples.full(40))))) {
            assertThat(read.getParagraphs()).extracting(paragraph -> paragraph.getText().strip())
                    .contains("山东省工业和信息化厅文件", "鲁工信调〔2023〕3号", "一、总体情况", "2023年10月9日", "（此件主动公开）");
            assertThat(read.getTables().getFirst().getNumberOfRows()).isEqualTo(41);
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(write(Samples.full(40))).isEqualTo(write(Samples.full(40)));
        assertThat(write(Samples.full(40))).isNotEqualTo(write(Samples.full(39)));
    }

    @Test
    void keepsEveryRuleOfTheForm() throws Exception {
        var checker = Programs.shared().resolve("checks/circular");
        assumeTrue(Files.exists(checker), "without the form checker beside the checkout");
        var file = Files.write(folder.resolve("sample.docx"), write(Samples.full(40)));
        assertThat(Programs.output(folder, "python3", checker.toString(), file.toString())).endsWith("32 rules, 0 failed\n");
    }

    @Test
    void isPrintedInTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        assumeTrue(Programs.isThere("soffice") && Programs.isThere("pdftotext"), "without LibreOffice and poppler");
        Files.write(folder.resolve("dense.docx"), write(Samples.dense()));
        Programs.output(folder, "soffice", "-env:UserInstallation=file://" + folder.resolve("office"), "--headless",
                "--convert-to", "pdf", "dense.docx");
        Programs.assertFullPage(folder.resolve("dense.pdf"));
    }

    @Test
    void signsThatXmlCannotHoldAreLeftOut() throws IOException {
        var odd = Docx.write(Samples.saying("甲\u0000乙<丙>&\"丁\uD83D\uDE00"), Typefaces.STANDARD, Samples.MOMENT);
        try (var read = new XWPFDocument(new ByteArrayInputStream(odd))) {
            assertThat(read.getParagraphs()).extracting(paragraph -> paragraph.getText().strip())
                    .contains("甲乙<丙>&\"丁\uD83D\uDE00");
        }
    }

    private static byte[] write(OfficialDocument document) {
        return Docx.write(document, Typefaces.STANDARD, Samples.MOMENT);
    }
}
