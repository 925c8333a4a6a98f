package io.touhao.registry.intake;

import io.touhao.registry.intake.FirmIntake.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbooks an import hands out: the template, and the rows with what is wrong beside each. */
final class FirmSheets {

    private static final String RED = "C00000";
    private static final String FAULT = "错误原因";

    private FirmSheets() {}

    /** An empty template of these columns; the second sheet says what belongs in each. */
    static byte[] template(List<FirmColumn> columns) {
        return book(book -> {
            var sheet = book.newWorksheet("企业");
            heads(sheet, FirmFile.heads(columns));
            sheet.freezePane(0, 1);
            var hints = book.newWorksheet("填写说明");
            hints.width(0, 18);
            hints.width(1, 60);
            for (var line = 0; line < columns.size(); line++) {
                hints.value(line, 0, columns.get(line).title());
                hints.value(line, 1, columns.get(line).hint());
            }
        });
    }

    /** The rows that a reading hands over, with a red last column. */
    static byte[] marked(Consumer<Consumer<List<Assessed>>> reading) {
        return book(book -> {
            var sheet = book.newWorksheet("企业");
            var last = FirmColumn.values().length;
            heads(sheet, FirmFile.heads(List.of(FirmColumn.values())));
            sheet.value(0, last, FAULT);
            sheet.width(last, 60);
            var row = new int[] {0};
            reading.accept(assessed -> assessed.forEach(one -> line(sheet, ++row[0], one)));
        });
    }

    private static void line(Worksheet sheet, int row, Assessed one) {
        for (var column : FirmColumn.values()) {
            sheet.value(row, column.ordinal(), one.line().get(column));
        }
        if (one.outcome() == Outcome.WRONG || one.outcome() == Outcome.DOUBTFUL) {
            var last = FirmColumn.values().length;
            sheet.value(row, last, one.remark());
            sheet.style(row, last).fontColor(RED).set();
        }
    }

    private static void heads(Worksheet sheet, List<String> heads) {
        for (var place = 0; place < heads.size(); place++) {
            sheet.value(0, place, heads.get(place));
            sheet.style(0, place).bold().set();
            sheet.width(place, 18);
        }
    }

    private static byte[] book(Consumer<Workbook> filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Touhao", "1.0")) {
            filling.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
