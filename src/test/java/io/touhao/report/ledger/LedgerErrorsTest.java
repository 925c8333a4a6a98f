package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class LedgerErrorsTest {

    private static final Map<Integer, String> REASONS = Map.of(3, "没有这条任务：请核对任务事项");

    private static LedgerReading reading(String file, byte[] bytes) {
        return (LedgerReading) new LedgerReader(2023, Optional.empty()).read(file, bytes);
    }

    @Test
    void marksBothFormatsAndKeepsEverythingElse() throws IOException {
        for (Book book : List.of(Book.xlsx(), Book.xls())) {
            byte[] bytes = book.line("重点任务台账").merge(1, 0, 10).head().line(Book.task(1, "任务甲甲")).line(Book.task(2, "任务乙乙")).hideColumn(5).bytes();
            LedgerReading reading = reading("台账.xlsx", bytes);
            LedgerErrors.Marked marked = LedgerErrors.mark(reading, bytes, REASONS);
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(marked.bytes()))) {
                Sheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getRow(1).getCell(11).getStringCellValue()).isEqualTo("错误原因");
                assertThat(sheet.getRow(2).getCell(11).getStringCellValue()).startsWith("没有这条任务");
                assertThat(sheet.getNumMergedRegions()).isEqualTo(1);
                assertThat(sheet.isColumnHidden(5)).isTrue();
                assertThat(workbook.getFontAt(sheet.getRow(2).getCell(11).getCellStyle().getFontIndex()).getColor()).isEqualTo((short) 10);
            }
            assertThat(reading("台账.xlsx", marked.bytes()).rows()).isEqualTo(reading.rows());
        }
    }

    @Test
    void clearsAnEarlierMarking() throws IOException {
        byte[] bytes = Book.xlsx().head().line(Book.task(1, "任务甲甲")).line(Book.task(2, "任务乙乙")).bytes();
        byte[] once = LedgerErrors.mark(reading("a.xlsx", bytes), bytes, REASONS).bytes();
        byte[] twice = LedgerErrors.mark(reading("a.xlsx", once), once, Map.of(2, "责任人不在本单位")).bytes();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(twice))) {
            Row head = workbook.getSheetAt(0).getRow(0);
            assertThat(head.getLastCellNum()).isEqualTo((short) 12);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(11).getStringCellValue()).isEqualTo("责任人不在本单位");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(11)).isNull();
        }
    }

    @Test
    void givesTextBackAsAWorkbookOfTheSameCells() throws IOException {
        byte[] bytes = "序号,任务事项,目标,牵头单位,完成时限,状态\n1,培育单项冠军,2家,市工信局,9月底前,推进中\n".getBytes(StandardCharsets.UTF_8);
        LedgerErrors.Marked marked = LedgerErrors.mark(reading("台账.csv", bytes), bytes, Map.of(2, "没有这条任务"));
        assertThat(marked.name()).isEqualTo("台账（错误原因）.xlsx");
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(marked.bytes()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("培育单项冠军");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(6).getStringCellValue()).isEqualTo("没有这条任务");
        }
    }
}
