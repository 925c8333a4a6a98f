package io.touhao.monitoring.meter;

import io.touhao.page.Refused;
import io.touhao.page.workbook.TextRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The file that figures come in, xlsx or csv: its rows, the template, and the rows with their faults. */
final class MeterFile {

    /** Rows of a file: a month of the whole province, both kinds. */
    static final int MOST = 100_000;

    private static final int HEAD_WITHIN = 10;
    private static final String FAULT = "错误原因";

    private MeterFile() {}

    /**
     * A row of the file.
     *
     * @param number as people count, the head included
     */
    record Line(int number, Map<MeterColumn, String> cells) {

        String get(MeterColumn column) {
            return cells.getOrDefault(column, "");
        }

        boolean isBlank() {
            return cells.values().stream().allMatch(String::isBlank);
        }

        Reading reading() {
            return new Reading(
                    get(MeterColumn.KIND), get(MeterColumn.CODE), get(MeterColumn.MONTH), get(MeterColumn.FIGURE), get(MeterColumn.SOURCE));
        }
    }

    static List<Line> lines(byte[] file) {
        var rows = TextRows.of(file, MOST);
        var head = IntStream.range(0, Math.min(HEAD_WITHIN, rows.size()))
                .filter(row -> columns(rows.get(row)).size() >= 4)
                .findFirst()
                .orElseThrow(() -> unreadable("前 %d 行里没有找到表头。".formatted(HEAD_WITHIN)));
        var columns = columns(rows.get(head));
        for (var column : MeterColumn.values()) {
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

    private static Map<Integer, MeterColumn> columns(List<String> head) {
        var columns = new LinkedHashMap<Integer, MeterColumn>();
        IntStream.range(0, head.size()).forEach(place ->
                MeterColumn.titled(head.get(place)).filter(column -> !columns.containsValue(column))
                        .ifPresent(column -> columns.put(place, column)));
        return columns;
    }

    private static Line line(int number, List<String> row, Map<Integer, MeterColumn> columns) {
        var cells = new EnumMap<MeterColumn, String>(MeterColumn.class);
        columns.forEach((place, column) -> cells.put(column, place < row.size() ? row.get(place).strip() : ""));
        return new Line(number, cells);
    }

    private static Refused unreadable(String what) {
        return new Refused(new MeterRefusal.Unreadable(what));
    }

    /** An empty template; the second sheet says what belongs in each column. */
    static byte[] template() {
        return book(book -> {
            heads(book.newWorksheet("供电税务数据"), false);
            var hints = book.newWorksheet("填写说明");
            for (var column : MeterColumn.values()) {
                hints.value(column.ordinal(), 0, column.title());
                hints.value(column.ordinal(), 1, column.hint());
            }
            hints.width(0, 22);
            hints.width(1, 48);
        });
    }

    /** The rows of the file with a red last column that tells what is wrong with each. */
    static byte[] marked(List<Line> lines, Map<Integer, String> faults) {
        return book(book -> {
            var sheet = book.newWorksheet("供电税务数据");
            heads(sheet, true);
            var last = MeterColumn.values().length;
            for (var place = 0; place < lines.size(); place++) {
                var row = place + 1;
                lines.get(place).cells().forEach((column, text) -> sheet.value(row, column.ordinal(), text));
                var fault = faults.getOrDefault(lines.get(place).number(), "");
                if (!fault.isEmpty()) {
                    sheet.value(row, last, fault);
                    sheet.style(row, last).fontColor("C00000").wrapText(true).set();
                }
            }
            sheet.width(last, 60);
        });
    }

    private static void heads(Worksheet sheet, boolean marked) {
        for (var column : MeterColumn.values()) {
            sheet.value(0, column.ordinal(), column.title() + (column.isRequired() && !marked ? "*" : ""));
            sheet.width(column.ordinal(), column == MeterColumn.NAME ? 34 : 22);
        }
        var count = MeterColumn.values().length;
        if (marked) {
            sheet.value(0, count, FAULT);
        }
        sheet.range(0, 0, 0, marked ? count : count - 1).style().bold().fillColor("E6EDF5").set();
        sheet.freezePane(0, 1);
    }

    private interface Sheets {

        void write(Workbook book) throws IOException;
    }

    private static byte[] book(Sheets sheets) {
        var out = new ByteArrayOutputStream();
        try {
            var book = new Workbook(out, "Touhao", "1.0");
            sheets.write(book);
            book.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
