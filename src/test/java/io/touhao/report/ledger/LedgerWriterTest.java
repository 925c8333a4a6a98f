package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerWriterTest {

    private static final LedgerTitle TITLE =
            new LedgerTitle("2023年“聚力头号工程”工作台账", "章丘区工业和信息化局", "数据截至2023年9月17日 24:00", "共 2 项");

    private static byte[] write(Stream<LedgerLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerWriter.write(out, TITLE, lines);
        return out.toByteArray();
    }

    private static LedgerLine line(int number) {
        return new LedgerLine("SD23-05-02-" + (3700 + number), "建设智能工厂和数字化车间，第" + number + "批", "省级2家", "区工信局", "焦广田",
                "区财政局、区科技局", "2023年10月31日", "省级2家、市级6家，\n其中新增3家", "—", "组织复核", "已完成");
    }

    @Test
    void writesWhatTheReaderFindsAgain() {
        LedgerOutcome outcome = new LedgerReader(2023, Optional.empty()).read("台账.xlsx", write(Stream.of(line(1), line(2))));

        assertThat(outcome).isInstanceOfSatisfying(LedgerReading.class, reading -> {
            assertThat(reading.unit()).contains("章丘区工业和信息化局");
            assertThat(reading.rows()).hasSize(2);
            SheetRow row = reading.rows().get(1);
            assertThat(row.code()).isEqualTo("SD23-05-02-3702");
            assertThat(row.no()).isEqualTo("2");
            assertThat(row.progress()).isEqualTo("省级2家、市级6家，\n其中新增3家");
            assertThat(row.supporting()).containsExactly("区财政局", "区科技局");
            assertThat(row.due()).hasToString("Optional[2023-10-31]");
            assertThat(row.state()).contains(RowState.DONE);
        });
    }

    @Test
    void printsOnLandscapeA4WithTheHeadOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(Stream.of(line(1)))))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @Test
    void writesDangerousTextsAsTexts() throws IOException {
        LedgerLine evil = new LedgerLine("", "=1+1", "@SUM(1)", "+1", "-1", "=cmd|' /C calc'!A0", "", "", "", "", "");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(Stream.of(evil))))) {
            workbook.getSheetAt(0).getRow(3).forEach(cell -> assertThat(cell.getCellType().name()).isIn("STRING", "NUMERIC", "BLANK"));
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void writesTwoHundredThousandLinesInLittleMemory() {
        Runtime.getRuntime().gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        LedgerWriter.write(OutputStream.nullOutputStream(), TITLE, IntStream.rangeClosed(1, 200_000).mapToObj(LedgerWriterTest::line));
        Runtime.getRuntime().gc();
        long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(after - before).isLessThan(64L << 20);
    }

    @RepeatedTest(20)
    void findsAnyLinesAgain(RepetitionInfo repetition) {
        long seed = 20230918L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<LedgerLine> lines = IntStream.range(0, 1 + random.nextInt(40)).mapToObj(number -> any(random)).toList();
        LedgerOutcome outcome = new LedgerReader(2023, Optional.empty()).read("台账.xlsx", write(lines.stream()));

        assertThat(outcome).as("seed %d", seed).isInstanceOf(LedgerReading.class);
        List<SheetRow> rows = ((LedgerReading) outcome).rows();
        assertThat(rows).as("seed %d", seed).hasSameSizeAs(lines);
        for (int at = 0; at < rows.size(); at++) {
            assertThat(rows.get(at)).as("seed %d, line %d", seed, at)
                    .returns(lines.get(at).code(), SheetRow::code)
                    .returns(lines.get(at).task(), SheetRow::task)
                    .returns(lines.get(at).target(), SheetRow::target)
                    .returns(lines.get(at).lead(), SheetRow::lead)
                    .returns(lines.get(at).progress(), SheetRow::progress)
                    .returns(lines.get(at).problems(), SheetRow::problems)
                    .returns(lines.get(at).next(), SheetRow::next)
                    .returns(lines.get(at).due(), SheetRow::dueText);
        }
    }

    private static LedgerLine any(Random random) {
        return new LedgerLine("SD23-" + random.nextInt(100_000), "推进" + words(random, 3, 40), words(random, 0, 10), "市" + words(random, 1, 5) + "局",
                words(random, 0, 3), words(random, 0, 5), (1 + random.nextInt(12)) + "月底前", words(random, 0, 300),
                words(random, 0, 60), words(random, 0, 60), random.nextBoolean() ? "正常" : "滞后");
    }

    private static String words(Random random, int least, int most) {
        String signs = "甲乙丙丁戊己庚辛壬癸企业项目推广示范，；、“”<>&'\"%—（）１２３123abc\n𠮷䶮";
        int length = least + random.nextInt(most - least + 1);
        StringBuilder words = new StringBuilder();
        int[] points = signs.codePoints().toArray();
        for (int at = 0; at < length; at++) {
            words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return words.toString().strip();
    }
}
