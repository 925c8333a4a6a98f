package io.touhao.indicator.official;

import io.touhao.page.Refused;
import io.touhao.page.workbook.TextRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The file that official figures come in, xlsx or csv: its rows as text, the template, and the rows with their faults. */
final class SeriesFile {

    private static final int MOST_ROWS = 20_000;
    private static final int HEAD_WITHIN = 10;
    private static final String FAULT = "错误原因";

    private SeriesFile() {}

    /**
     * A row of the file.
     *
     * @param number as people count, the head included
     */
    record Line(int number, Map<SeriesColumn, String> cells) {

        String get(SeriesColumn column) {
            return cells.getOrDefault(column, "");
        }

        boolean isBlank() {
            return cells.values().stream().allMatch(String::isBlank);
        }
    }

    static List<Line> lines(byte[] file) {
        var rows = TextRows.of(file, MOST_ROWS);
        var head = IntStream.range(0, Math.min(HEAD_WITHIN, rows.size()))
                .filter(row -> columns(rows.get(row)).size() >= 4)
                .findFirst()
                .orElseThrow(() -> unreadable("前 %d 行里没有找到表头。".formatted(HEAD_WITHIN)));
        var columns = columns(rows.get(head));
        for (var column : SeriesColumn.values()) {
            if (column.isRequired() && !columns.containsValue(column)) {
                throw unreadable("表头缺少“%s”列。".formatted(column.title()));
            }
        }
        var lines = IntStream.range(head + 1, rows.size())
                .mapToObj(row -> line(row + 1, rows.get(row), columns))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw unreadable("表头之下没有内容。");
        }
        return lines;
    }

    private static Map<Integer, SeriesColumn> columns(List<String> head) {
        var columns = new java.util.LinkedHashMap<Integer, SeriesColumn>();
        IntStream.range(0, head.size()).forEach(place ->
                SeriesColumn.titled(head.get(place)).ifPresent(column -> columns.put(place, column)));
        return columns;
    }

    private static Line line(int number, List<String> row, Map<Integer, SeriesColumn> columns) {
        var cells = new EnumMap<SeriesColumn, String>(SeriesColumn.class);
        columns.forEach((place, column) -> cells.put(column, place < row.size() ? row.get(place).strip() : ""));
        return new Line(number, cells);
    }

    /** An empty template; the second sheet says what belongs in each column, the third which series there are. */
    static byte[] template(SeriesCatalogue catalogue) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("官方数列");
            var head = sheet.createRow(0);
            var hints = book.createSheet("填写说明");
            for (var column : SeriesColumn.values()) {
                head.createCell(column.ordinal()).setCellValue(column.title() + (column.isRequired() ? "*" : ""));
                sheet.setColumnWidth(column.ordinal(), 18 * 256);
                var row = hints.createRow(column.ordinal());
                row.createCell(0).setCellValue(column.title());
                row.createCell(1).setCellValue(column.hint());
            }
            sheet.createFreezePane(0, 1);
            list(book.createSheet("数列"), catalogue);
            return bytes(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void list(org.apache.poi.ss.usermodel.Sheet sheet, SeriesCatalogue catalogue) {
        for (var one : catalogue.series()) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(one.id());
            row.createCell(1).setCellValue(one.title());
            row.createCell(2).setCellValue(one.unit());
        }
    }

    /** The rows of the file with a red last column that tells what is wrong with each. */
    static byte[] marked(byte[] file, SeriesIntake intake) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("官方数列");
            var red = book.createCellStyle();
            var font = book.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            red.setFont(font);
            var head = sheet.createRow(0);
            for (var column : SeriesColumn.values()) {
                head.createCell(column.ordinal()).setCellValue(column.title());
            }
            var last = SeriesColumn.values().length;
            head.createCell(last).setCellValue(FAULT);
            for (var line : lines(file)) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                line.cells().forEach((column, text) -> row.createCell(column.ordinal()).setCellValue(text));
                var cell = row.createCell(last);
                cell.setCellValue(intake.fault(line.number()));
                cell.setCellStyle(red);
            }
            sheet.setColumnWidth(last, 60 * 256);
            return bytes(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static Refused unreadable(String what) {
        return new Refused(new SeriesRefusal.Unreadable(what));
    }
}
