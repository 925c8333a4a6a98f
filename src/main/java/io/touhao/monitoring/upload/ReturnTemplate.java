package io.touhao.monitoring.upload;

import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.filing.Filing;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.quantity.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** The workbook that a county fills in: a row a firm, with what is known already standing in it. */
final class ReturnTemplate {

    private ReturnTemplate() {}

    static void write(Form form, Period period, Map<Filing, Cells> firms, OutputStream out) throws IOException {
        var book = new Workbook(out, "Touhao", "1.0");
        var sheet = book.newWorksheet(form.id());
        var items = form.items().stream().filter(item -> !(item.fill() instanceof Fill.Compute)).toList();
        sheet.value(0, 0, "表 %s %s %s".formatted(form.id(), form.title(), period.words()));
        sheet.value(1, 0, "一行一家；灰底为带入或沿用，变了才改；须说明的写在末列，可写明规则，如“E-04 新线投产；E-03 账期延长”。金额单位为千元。");
        sheet.value(2, 0, ReturnWorkbook.CODE);
        sheet.value(2, 1, ReturnWorkbook.NAME);
        heads(sheet, items);
        var row = 3;
        for (var firm : firms.entrySet()) {
            row(sheet, row++, items, firm.getKey(), firm.getValue());
        }
        sheet.freezePane(2, 3);
        sheet.width(0, 22);
        sheet.width(1, 34);
        book.finish();
    }

    private static void heads(org.dhatim.fastexcel.Worksheet sheet, List<Item> items) {
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            sheet.value(2, at + 2, item.unit().equals("—") ? item.title() : "%s（%s）".formatted(item.title(), item.unit()));
            sheet.width(at + 2, 14);
        }
        sheet.value(2, items.size() + 2, ReturnWorkbook.WORDS);
        sheet.width(items.size() + 2, 40);
        sheet.range(2, 0, 2, items.size() + 2).style().bold().wrapText(true).fillColor("E6EDF5").set();
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, List<Item> items, Filing filing, Cells cells) {
        sheet.value(row, 0, filing.uscc());
        sheet.value(row, 1, filing.name());
        for (var at = 0; at < items.size(); at++) {
            var figure = cells.now(items.get(at));
            if (figure.isPresent()) {
                sheet.value(row, at + 2, figure.get());
                sheet.style(row, at + 2).fillColor("F3F5F8").set();
            }
        }
    }
}
