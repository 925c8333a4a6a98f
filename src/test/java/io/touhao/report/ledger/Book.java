package io.touhao.report.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an office might have made it, line by line. */
final class Book {

    static final String[] HEAD = {"序号", "任务事项", "目标", "牵头单位", "责任人", "配合单位", "完成时限", "进展情况", "存在问题", "下步措施", "状态"};

    private final Workbook workbook;
    private final String extension;
    private Sheet sheet;
    private int next;

    private Book(Workbook workbook, String extension) {
        this.workbook = workbook;
        this.extension = extension;
    }

    static Book xlsx() {
        return new Book(new XSSFWorkbook(), "xlsx").sheet("Sheet1");
    }

    static Book xls() {
        return new Book(new HSSFWorkbook(), "xls").sheet("Sheet1");
    }

    /** A line as a diligent clerk fills it in. */
    static Object[] task(Object no, String task) {
        return new Object[] {no, task, "建成1个", "市工信局", "郭立诚", "市财政局", "年底前", "已启动", "", "加快推进", "推进中"};
    }

    Book sheet(String name) {
        if (workbook.getNumberOfSheets() == 1 && next == 0) {
            workbook.setSheetName(0, name);
        } else {
            sheet = workbook.createSheet(name);
        }
        next = 0;
        return this;
    }

    Book head() {
        return line((Object[]) HEAD);
    }

    Book skip(int lines) {
        next += lines;
        return this;
    }

    Book line(Object... values) {
        Row row = sheet.createRow(next++);
        for (int at = 0; at < values.length; at++) {
            put(row, at, values[at]);
        }
        return this;
    }

    private void put(Row row, int column, Object value) {
        if (value == null || "".equals(value)) {
            return;
        }
        Cell cell = row.createCell(column);
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> cell.setCellValue(date);
            default -> cell.setCellValue(value.toString());
        }
    }

    /** Merges in the last line, or upwards over several. */
    Book merge(int lines, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(next - lines, next - 1, left, right));
        return this;
    }

    Book format(int column, String code) {
        return style(column, style -> style.setDataFormat(workbook.createDataFormat().getFormat(code)));
    }

    Book fill(int column, IndexedColors colour) {
        return style(column, style -> {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour.getIndex());
        });
    }

    Book colour(int column, IndexedColors colour) {
        return style(column, style -> {
            Font font = workbook.createFont();
            font.setColor(colour.getIndex());
            style.setFont(font);
        });
    }

    Book hideColumn(int column) {
        sheet.setColumnHidden(column, true);
        return this;
    }

    Book hideLine() {
        sheet.getRow(next - 1).setZeroHeight(true);
        return this;
    }

    Book formula(int column, String formula) {
        cell(column).setCellFormula(formula);
        return this;
    }

    private Book style(int column, Consumer<CellStyle> change) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell(column).getCellStyle());
        change.accept(style);
        cell(column).setCellStyle(style);
        return this;
    }

    private Cell cell(int column) {
        Row row = sheet.getRow(next - 1);
        return Optional.ofNullable(row.getCell(column)).orElseGet(() -> row.createCell(column));
    }

    Workbook workbook() {
        return workbook;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); workbook) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    LedgerOutcome outcome() {
        return new LedgerReader(2023, Optional.empty()).read("台账." + extension, bytes());
    }

    /** What a careful reader finds, which must be a reading. */
    LedgerReading reading() {
        LedgerOutcome outcome = outcome();
        if (outcome instanceof LedgerReading reading) {
            return reading;
        }
        throw new AssertionError(outcome.toString());
    }
}
