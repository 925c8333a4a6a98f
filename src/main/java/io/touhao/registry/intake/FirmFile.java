package io.touhao.registry.intake;

import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookGuard;
import io.touhao.page.workbook.WorkbookRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The file that enterprises come in, read row by row and never held as a whole. */
final class FirmFile {

    private static final int MOST_ROWS = 100_000;
    private static final int HEAD_WITHIN = 10;
    /** With the formats of cells, by which dates are told from figures. */
    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private final Consumer<FirmLine> taker;
    private Map<Integer, FirmColumn> columns = Map.of();
    private int seen;
    private int lines;

    private FirmFile(Consumer<FirmLine> taker) {
        this.taker = taker;
    }

    /** Hands over each row below the head that is not empty; how many there were. Refused where the file is none of this form. */
    static int read(byte[] file, Consumer<FirmLine> taker) {
        var reading = new FirmFile(taker);
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            reading.workbook(file);
        } else if (CsvRows.looksLikeText(file)) {
            reading.rows(CsvRows.of(file));
        } else {
            WorkbookGuard.check(file);
        }
        return reading.finished();
    }

    private void workbook(byte[] file) {
        WorkbookGuard.check(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), FORMATS); var rows = book.getFirstSheet().openStream()) {
            rows(rows.map(SheetRow::of).iterator());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(new WorkbookRefusal.NotAWorkbook("已损坏，读不出来"));
        }
    }

    private void rows(Iterator<SheetRow> rows) {
        while (rows.hasNext()) {
            var row = rows.next();
            if (columns.isEmpty()) {
                head(row);
            } else {
                line(row);
            }
        }
    }

    private void head(SheetRow row) {
        var found = new LinkedHashMap<Integer, FirmColumn>();
        IntStream.range(0, row.cells().size()).forEach(at ->
                FirmColumn.titled(row.cells().get(at)).filter(column -> !found.containsValue(column)).ifPresent(column -> found.put(at, column)));
        if (found.size() >= 3) {
            for (var column : EnumSet.allOf(FirmColumn.class)) {
                if (column.isRequired() && !found.containsValue(column)) {
                    throw unreadable("表头缺少“%s”列。".formatted(column.title()));
                }
            }
            columns = found;
        } else if (++seen >= HEAD_WITHIN) {
            throw unreadable("前 %d 行里没有找到表头。".formatted(HEAD_WITHIN));
        }
    }

    private void line(SheetRow row) {
        var cells = new EnumMap<FirmColumn, String>(FirmColumn.class);
        var formulas = new ArrayList<String>();
        columns.forEach((at, column) -> {
            cells.put(column, at < row.cells().size() ? row.cells().get(at).strip() : "");
            if (row.formulas().contains(at)) {
                formulas.add(column.title());
            }
        });
        var fault = formulas.isEmpty() ? "" : "%s是公式，请粘贴为数值。".formatted(String.join("、", formulas));
        var line = new FirmLine(row.number(), cells, fault);
        if (!line.isBlank()) {
            if (++lines > MOST_ROWS) {
                throw unreadable("表格超过 %d 行，请分次导入。".formatted(MOST_ROWS));
            }
            taker.accept(line);
        }
    }

    private int finished() {
        if (columns.isEmpty()) {
            throw unreadable("前 %d 行里没有找到表头。".formatted(HEAD_WITHIN));
        }
        if (lines == 0) {
            throw unreadable("表头之下没有内容。");
        }
        return lines;
    }

    private static Refused unreadable(String what) {
        return new Refused(new IntakeRefusal.Unreadable(Objects.requireNonNull(what)));
    }

    /** Heads of columns, as the template and the marked file print them. */
    static List<String> heads(List<FirmColumn> columns) {
        return columns.stream().map(column -> column.title() + (column.isRequired() ? "*" : "")).toList();
    }
}
