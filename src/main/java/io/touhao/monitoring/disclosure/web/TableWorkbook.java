package io.touhao.monitoring.disclosure.web;

import io.touhao.directory.Unit;
import io.touhao.monitoring.disclosure.Cell;
import io.touhao.page.Letterhead;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A protected table as a workbook: figures as numbers, what is left out as its mark. */
final class TableWorkbook {

    private static final int HEAD = 2;

    private final TablePage page;
    private final Letterhead letterhead;

    TableWorkbook(TablePage page, Letterhead letterhead) {
        this.page = page;
        this.letterhead = letterhead;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "touhao", "1.0")) {
            var sheet = workbook.newWorksheet(page.table().item().title());
            var table = page.table();
            sheet.value(0, 0, "%s %s %s（%s）".formatted(
                    table.unit().name(), table.period().words(), table.item().title(), table.item().unit()));
            sheet.value(1, 0, letterhead.line("计量单位：" + table.item().unit()));
            head(sheet);
            var line = HEAD + 1;
            for (var division : table.columns()) {
                sheet.value(line, 0, page.name(division));
                line(sheet, line++, division);
            }
            sheet.value(line, 0, "合计");
            line(sheet, line, "");
            foot(sheet, line + 2);
        }
    }

    private void head(Worksheet sheet) {
        sheet.value(HEAD, 0, "行业");
        var column = 1;
        for (var unit : columns()) {
            sheet.value(HEAD, column++, unit.equals(page.table().unit()) ? "合计" : unit.shortName());
        }
    }

    private Iterable<Unit> columns() {
        var columns = new ArrayList<>(page.table().rows());
        columns.add(page.table().unit());
        return columns;
    }

    private void line(Worksheet sheet, int line, String division) {
        var column = 1;
        for (var unit : columns()) {
            write(sheet, line, column++, page.cell(unit, division));
        }
    }

    private void write(Worksheet sheet, int line, int column, Optional<Cell> cell) {
        cell.ifPresent(one -> {
            if (one.reason().isShown()) {
                sheet.value(line, column, page.table().item().printed(one.value()));
                sheet.style(line, column).format("#,##0").set();
            } else {
                sheet.value(line, column, TablePage.mark(one.reason()));
            }
        });
    }

    private void foot(Worksheet sheet, int from) {
        var line = from;
        for (var left : page.left()) {
            sheet.value(line++, 0, "%s：%s，%s".formatted(left.mark(), left.title(), left.rule()));
        }
        sheet.value(line, 0, "空格为没有企业。页面数据为演示数据时，非统计公布数。");
    }
}
