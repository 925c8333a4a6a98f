package io.touhao.directory.calendar;

import io.touhao.directory.Holiday;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook of a year's holidays: 日期, 类型 (放假 or 上班), 节日; written as template and read back. */
final class HolidayWorkbook {

    private static final List<String> HEAD = List.of("日期", "类型", "节日");
    private static final String FAULT = "错误原因";
    private static final int MOST_ROWS = 400;
    private static final DataFormatter TEXT = new DataFormatter();

    private HolidayWorkbook() {}

    /** A row as it stands in the sheet. */
    record Line(int row, String day, String kind, String name) {

        boolean isBlank() {
            return (day + kind + name).isBlank();
        }

        String words() {
            return "%s %s %s".formatted(day, kind, name).strip();
        }
    }

    /** A template that holds these days, for a look at its form or to be edited. */
    static byte[] write(List<Holiday> days) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("节假日安排");
            write(sheet.createRow(0), HEAD);
            for (var day : days) {
                write(sheet.createRow(sheet.getLastRowNum() + 1),
                        List.of(day.day().toString(), day.kind().title(), day.name()));
            }
            List.of(14, 10, 24).forEach(width -> sheet.setColumnWidth(List.of(14, 10, 24).indexOf(width), width * 256));
            sheet.createFreezePane(0, 1);
            return bytes(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The rows below the head, without empty ones. */
    static List<Line> read(byte[] file) {
        try (var book = open(file)) {
            var sheet = book.getSheetAt(0);
            var head = head(sheet);
            if (sheet.getLastRowNum() - head > MOST_ROWS) {
                throw unreadable("表格超过 %d 行，一年没有这么多节假日。".formatted(MOST_ROWS));
            }
            var lines = new ArrayList<Line>();
            for (var number = head + 1; number <= sheet.getLastRowNum(); number++) {
                line(sheet.getRow(number), number + 1).filter(line -> !line.isBlank()).ifPresent(lines::add);
            }
            if (lines.isEmpty()) {
                throw unreadable("表头之下没有内容。");
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same file with a red column that tells what is wrong with each row. */
    static byte[] marked(byte[] file, HolidayIntake intake) {
        try (var book = open(file)) {
            var sheet = book.getSheetAt(0);
            var font = book.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            var red = book.createCellStyle();
            red.setFont(font);
            sheet.getRow(head(sheet)).createCell(HEAD.size()).setCellValue(FAULT);
            for (var line : intake.lines()) {
                if (line.outcome() == HolidayLine.Outcome.WRONG) {
                    var cell = sheet.getRow(line.row() - 1).createCell(HEAD.size());
                    cell.setCellValue(line.remark());
                    cell.setCellStyle(red);
                }
            }
            sheet.setColumnWidth(HEAD.size(), 50 * 256);
            return bytes(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Row row, List<String> texts) {
        texts.forEach(text -> row.createCell(texts.indexOf(text), CellType.STRING).setCellValue(text));
    }

    private static XSSFWorkbook open(byte[] file) {
        WorkbookGuard.check(file);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException notAWorkbook) {
            throw unreadable("文件读不出来：不是 xlsx 工作簿，或已损坏、加密。");
        }
    }

    private static int head(Sheet sheet) {
        for (var row : sheet) {
            if (row.getRowNum() < 10 && HEAD.equals(List.of(text(row, 0), text(row, 1), text(row, 2)))) {
                return row.getRowNum();
            }
        }
        throw unreadable("前 10 行里没有找到表头：%s。".formatted(String.join("、", HEAD)));
    }

    private static Optional<Line> line(@Nullable Row row, int number) {
        return Optional.ofNullable(row).map(some -> new Line(number, text(some, 0), text(some, 1), text(some, 2)));
    }

    private static String text(Row row, int place) {
        return Optional.ofNullable(row.getCell(place)).map(HolidayWorkbook::text).orElse("");
    }

    /** The cell as text: dates as 2023-01-01, full-width letters narrow. */
    private static String text(Cell cell) {
        var isDate = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
        var text = isDate ? LocalDate.from(cell.getLocalDateTimeCellValue()).toString() : TEXT.formatCellValue(cell);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static Refused unreadable(String what) {
        return new Refused(new Unreadable(what));
    }

    /** The file is not a workbook of this form. */
    record Unreadable(String what) implements Refusal {
        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载模板填写，存为 xlsx。");
        }
    }
}
