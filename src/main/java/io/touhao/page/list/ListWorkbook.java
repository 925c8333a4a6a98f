package io.touhao.page.list;

import io.touhao.page.Letterhead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a workbook: title, a line on unit, period, filters and when it was made, a frozen head, then the rows. Written row by row, so its
 * length costs no memory. Words stay words: what begins with an equals sign is never a formula.
 */
final class ListWorkbook<R> {

    /** Rows that one sheet holds besides its head. */
    static final int ROWS = 1_000_000;

    private static final int TITLE = 0;
    private static final int FILTERS = 1;
    private static final int HEAD = 2;
    private static final int FLUSHED_AT_ONCE = 1_000;
    private static final int CELL_CHARACTERS = 32_767;
    private static final String DATE = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String MOMENT = DATE + " hh:mm";

    private final Listing<R> listing;
    private final ListQuery query;
    private final List<Column<R>> columns;
    private final Letterhead letterhead;

    ListWorkbook(Listing<R> listing, ListQuery query, Letterhead letterhead) {
        this.listing = listing;
        this.query = query;
        this.columns = listing.columns().stream().filter(query::shows).toList();
        this.letterhead = letterhead;
    }

    void write(Iterator<R> rows, OutputStream out) {
        try (var workbook = new Workbook(out, "touhao", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName());
            layOut(sheet);
            head(sheet);
            int line = HEAD;
            while (rows.hasNext()) {
                row(sheet, ++line, rows.next());
                if (line % FLUSHED_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.setAutoFilter(HEAD, 0, Math.max(line, HEAD), columns.size() - 1);
            sheet.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String sheetName() {
        var name = listing.title().replaceAll("[\\\\/?*:\\[\\]]", " ");
        return name.substring(0, Math.min(name.length(), 31));
    }

    private void layOut(Worksheet sheet) {
        sheet.freezePane(0, HEAD + 1);
        sheet.repeatRows(HEAD);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int index = 0; index < columns.size(); index++) {
            sheet.width(index, columns.get(index).width());
        }
    }

    private void head(Worksheet sheet) {
        sheet.value(TITLE, 0, listing.title());
        sheet.range(TITLE, 0, TITLE, Math.max(1, columns.size() - 1)).merge();
        sheet.style(TITLE, 0).bold().fontSize(16).horizontalAlignment("center").verticalAlignment("center").set();
        sheet.rowHeight(TITLE, 32);
        sheet.value(FILTERS, 0, letterhead.line(filters()));
        for (int index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            sheet.value(HEAD, index, column.title() + (column.unit().isEmpty() ? "" : "（" + column.unit() + "）"));
        }
        sheet.range(HEAD, 0, HEAD, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E6EDF5")
                .borderStyle("thin")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(HEAD, 30);
    }

    private String filters() {
        var applied = Filters.applied(listing, query);
        return applied.isEmpty()
                ? "未筛选"
                : "筛选：" + String.join("、", applied.stream().map(each -> each.label() + " " + each.value()).toList());
    }

    private void row(Worksheet sheet, int line, R row) {
        for (int index = 0; index < columns.size(); index++) {
            cell(sheet, line, index, columns.get(index).cell().apply(row));
        }
    }

    private void cell(Worksheet sheet, int line, int index, Cell cell) {
        var style = sheet.style(line, index).borderStyle("thin").verticalAlignment("center");
        switch (cell) {
            case Cell.Figure figure -> sheet.value(line, index, figure.value());
            case Cell.Day day -> {
                sheet.value(line, index, day.date());
                style.format(DATE);
            }
            case Cell.Moment moment -> {
                sheet.value(line, index, moment.moment());
                style.format(MOMENT);
            }
            case Cell.Words words -> {
                sheet.value(line, index, words.words().substring(0, Math.min(words.words().length(), CELL_CHARACTERS)));
                style.wrapText(true);
            }
            case Cell.Light light -> sheet.value(line, index, light.text(Year.from(letterhead.made())));
            case Cell.Blank blank -> {}
        }
        style.set();
    }
}
