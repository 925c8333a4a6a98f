package io.touhao.report.document;

import io.touhao.report.document.PdfCanvas.Letters;
import io.touhao.report.document.PdfFlow.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a PDF: its head on every page, rows as high as their words. */
final class PdfTable {

    private static final double LINE = 16;
    private static final double ROW = 21;
    private static final double PADDING = 3;
    private static final double THIN = 0.5;

    private final PdfFlow flow;
    private final Letters plain;
    private final Letters heading;

    PdfTable(PdfFlow flow, Typefaces faces) {
        this.flow = flow;
        this.plain = Letters.of(faces.text(), Sheet.CELL);
        this.heading = Letters.of(faces.heading(), Sheet.CELL);
    }

    void write(Table table) {
        var names = Table.Row.of(table.columns().stream().map(Table.Column::name).toArray(String[]::new));
        var head = row(table, names, heading, true);
        if (table.head()) {
            flow.add(new Block(head.height(), true, head.drawing()));
        }
        for (var row : table.rows()) {
            var block = row(table, row, plain, false);
            if (!flow.fits(block.height() + (table.rows().getFirst() == row ? head.height() : 0))) {
                flow.newPage();
                if (table.head() && table.rows().getFirst() != row) {
                    flow.add(head);
                }
            }
            flow.add(block);
        }
    }

    private Block row(Table table, Table.Row row, Letters letters, boolean head) {
        var widths = table.widths(Sheet.TEXT_WIDTH);
        var cells = new ArrayList<List<PdfLines.Line>>();
        for (int at = 0; at < widths.length; at++) {
            var pieces = PdfLines.pieces(row.cells().get(at).words(), letters);
            cells.add(PdfLines.lines(pieces, widths[at] / 20.0 - 2 * PADDING, 0));
        }
        var lines = cells.stream().mapToInt(List::size).max().orElse(1);
        var height = Math.max(ROW, lines * LINE + 5);
        return new Block(height, false, (canvas, top) -> {
            var x = PdfCanvas.LEFT;
            for (int at = 0; at < widths.length; at++) {
                var align = head ? Table.Align.CENTRE : table.columns().get(at).align();
                cell(canvas, x, top, widths[at] / 20.0, height, align, cells.get(at));
                x += widths[at] / 20.0;
            }
        });
    }

    private static void cell(
            PdfCanvas canvas, double x, double top, double width, double height, Table.Align align, List<PdfLines.Line> lines) {
        box(canvas, x, top, width, height);
        var y = top + (height - lines.size() * LINE) / 2;
        for (var line : lines) {
            if (!line.pieces().isEmpty()) {
                var words = words(line);
                canvas.line(x + in(align, width, line.width()), y, LINE, line.pieces().getFirst().letters(), words);
            }
            y += LINE;
        }
    }

    private static String words(PdfLines.Line line) {
        var words = line.pieces().stream().map(PdfLines.Piece::words).collect(Collectors.joining());
        return words + line.over().map(PdfLines.Piece::words).orElse("");
    }

    private static double in(Table.Align align, double width, double words) {
        return switch (align) {
            case LEFT -> PADDING;
            case CENTRE -> (width - words) / 2;
            case RIGHT -> width - words - PADDING;
        };
    }

    private static void box(PdfCanvas canvas, double x, double top, double width, double height) {
        canvas.rule(x, top, x + width, top, THIN);
        canvas.rule(x, top + height, x + width, top + height, THIN);
        canvas.rule(x, top, x, top + height, THIN);
        canvas.rule(x + width, top, x + width, top + height, THIN);
    }
}
