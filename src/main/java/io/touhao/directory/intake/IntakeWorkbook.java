package io.touhao.directory.intake;

import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook of an intake: the template, the rows read from it, and the same file with its faults marked. */
final class IntakeWorkbook {

    private static final int HEAD_WITHIN = 10;
    private static final int MOST_ROWS = 20_000;
    private static final String FAULT = "错误原因";
    private static final DataFormatter TEXT = new DataFormatter();

    private IntakeWorkbook() {}

    /** An empty template with its heads, a hint at each, and one example row. */
    static byte[] template() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("机构岗位人员");
            var head = sheet.createRow(0);
            var style = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            style.setFont(bold);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            var asText = book.createCellStyle();
            asText.setDataFormat(book.createDataFormat().getFormat("@"));
            for (var column : IntakeColumn.values()) {
                var cell = head.createCell(column.ordinal());
                cell.setCellValue(column.title() + (column.isRequired() && column != IntakeColumn.PERSON ? "*" : ""));
                cell.setCellStyle(style);
                sheet.setColumnWidth(column.ordinal(), column.width() * 256);
                sheet.setDefaultColumnStyle(column.ordinal(), asText);
            }
            sheet.createFreezePane(0, 1);
            notes(book);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void notes(XSSFWorkbook book) {
        var sheet = book.createSheet("填写说明");
        for (var column : IntakeColumn.values()) {
            var row = sheet.createRow(column.ordinal());
            row.createCell(0).setCellValue(column.title());
            row.createCell(1).setCellValue(column.hint());
        }
        sheet.setColumnWidth(0, 14 * 256);
        sheet.setColumnWidth(1, 60 * 256);
    }

    /** The rows below the head, without empty ones. */
    static List<IntakeRow> rows(byte[] file) {
        try (var book = open(file)) {
            var sheet = book.getSheetAt(0);
            var head = head(sheet);
            var columns = columns(head);
            missing(columns);
            if (sheet.getLastRowNum() - head.getRowNum() > MOST_ROWS) {
                throw new Refused(new IntakeRefusal.Unreadable("表格超过 %d 行，请分次导入。".formatted(MOST_ROWS)));
            }
            var rows = new ArrayList<IntakeRow>();
            for (var number = head.getRowNum() + 1; number <= sheet.getLastRowNum(); number++) {
                var row = row(sheet.getRow(number), number + 1, columns);
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
            if (rows.isEmpty()) {
                throw new Refused(new IntakeRefusal.Unreadable("表头之下没有内容。"));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file with a red column that tells what is wrong with each row. */
    static byte[] marked(byte[] file, Intake intake) {
        try (var book = open(file)) {
            var sheet = book.getSheetAt(0);
            var head = head(sheet);
            var red = book.createCellStyle();
            var font = book.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            red.setFont(font);
            red.setWrapText(true);
            var place = faultColumn(head);
            write(head, place, FAULT, red);
            for (var line : intake.lines()) {
                var fault = line.outcome() == Intake.Outcome.WRONG ? line.remark() : "";
                write(sheet.getRow(line.row() - 1), place, fault, red);
            }
            sheet.setColumnWidth(place, 60 * 256);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, int place, String text, CellStyle style) {
        var cell = row.createCell(place, CellType.STRING);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Where the faults of an earlier run stand, or the first column after the last. */
    private static int faultColumn(Row head) {
        for (Cell cell : head) {
            if (text(cell).strip().equals(FAULT)) {
                return cell.getColumnIndex();
            }
        }
        return head.getLastCellNum();
    }

    private static XSSFWorkbook open(byte[] file) {
        WorkbookGuard.check(file);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException notAWorkbook) {
            throw new Refused(new IntakeRefusal.Unreadable("文件读不出来：不是 xlsx 工作簿，或已损坏、加密。"));
        }
    }

    private static Row head(Sheet sheet) {
        for (var number = 0; number <= Math.min(HEAD_WITHIN, sheet.getLastRowNum()); number++) {
            var row = sheet.getRow(number);
            if (row != null && columns(row).size() >= 4) {
                return row;
            }
        }
        throw new Refused(new IntakeRefusal.Unreadable("前 %d 行里没有找到表头。".formatted(HEAD_WITHIN)));
    }

    private static Map<Integer, IntakeColumn> columns(Row head) {
        var columns = new LinkedHashMap<Integer, IntakeColumn>();
        for (Cell cell : head) {
            IntakeColumn.titled(text(cell)).ifPresent(column -> columns.put(cell.getColumnIndex(), column));
        }
        return columns;
    }

    private static void missing(Map<Integer, IntakeColumn> columns) {
        for (var column : IntakeColumn.values()) {
            if (column.isRequired() && !columns.containsValue(column)) {
                throw new Refused(new IntakeRefusal.Unreadable("表头缺少“%s”列。".formatted(column.title())));
            }
        }
    }

    private static IntakeRow row(@Nullable Row row, int number, Map<Integer, IntakeColumn> columns) {
        var cells = new EnumMap<IntakeColumn, String>(IntakeColumn.class);
        if (row != null) {
            columns.forEach((place, column) -> {
                var cell = row.getCell(place);
                cells.put(column, cell == null ? "" : text(cell));
            });
        }
        return new IntakeRow(number, cells);
    }

    /** The cell as text: dates as 2023-01-01, full-width letters narrow, the value of a formula. */
    private static String text(Cell cell) {
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (kind == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(cell.getLocalDateTimeCellValue());
        }
        var text = switch (kind) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> TEXT.formatRawCellContents(cell.getNumericCellValue(), 0, "0");
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "";
            default -> "";
        };
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
