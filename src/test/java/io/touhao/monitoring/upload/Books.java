package io.touhao.monitoring.upload;

import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.filing.Returns;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as counties bring them, sound ones and others. */
final class Books {

    private static final List<Item> ITEMS = Returns.FORM.items().stream().filter(item -> !(item.fill() instanceof Fill.Compute)).toList();

    private final List<String> codes = new ArrayList<>();
    private final List<Cells> firms = new ArrayList<>();
    private String sheetName = "GY-01";
    private String name = "";
    private String title = "表 GY-01 规上工业企业月报 2023年8月";
    private int shift;
    private Consumer<Worksheet> after = sheet -> { };

    Books firm(String code, Cells cells) {
        codes.add(code);
        firms.add(cells);
        return this;
    }

    Books titled(String words) {
        title = words;
        return this;
    }

    Books sheet(String name) {
        sheetName = name;
        return this;
    }

    /** The figures stand so many columns too far to the right. */
    Books shifted(int columns) {
        shift = columns;
        return this;
    }

    Books then(Consumer<Worksheet> more) {
        after = more;
        return this;
    }

    static int column(String item) {
        return 2 + ITEMS.indexOf(Returns.FORM.item(item).orElseThrow());
    }

    /** All firms bear this name. */
    Books named(String firm) {
        name = firm;
        return this;
    }

    byte[] bytes() {
        try (var out = new ByteArrayOutputStream(); var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet(sheetName);
            sheet.value(0, 0, title);
            sheet.value(2, 0, "统一社会信用代码");
            sheet.value(2, 1, "企业名称");
            for (var at = 0; at < ITEMS.size(); at++) {
                sheet.value(2, at + 2, ITEMS.get(at).title() + "（" + ITEMS.get(at).unit() + "）");
            }
            sheet.value(2, ITEMS.size() + 2, "说明");
            for (var row = 0; row < codes.size(); row++) {
                sheet.value(row + 3, shift, codes.get(row));
                sheet.value(row + 3, 1 + shift, name);
                for (var at = 0; at < ITEMS.size(); at++) {
                    var figure = firms.get(row).now(ITEMS.get(at));
                    if (figure.isPresent()) {
                        sheet.value(row + 3, at + 2 + shift, figure.get());
                    }
                }
            }
            after.accept(sheet);
            book.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
