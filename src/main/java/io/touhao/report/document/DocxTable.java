package io.touhao.report.document;

import io.touhao.report.document.DocxParagraph.Look;
import io.touhao.report.document.Typefaces.Typeface;

/** A table of a docx: widths given in the grid and in each cell, because some programs trust the one, some the other. */
final class DocxTable {

    private static final int LINE = 320;
    private static final int ROW = 420;
    private static final int PADDING = 60;

    private final Xml xml;
    private final Typefaces faces;

    DocxTable(Xml xml, Typefaces faces) {
        this.xml = xml;
        this.faces = faces;
    }

    void write(Table table) {
        var widths = table.widths(Sheet.TEXT_WIDTH);
        xml.open("w:tbl");
        properties();
        xml.open("w:tblGrid");
        for (var width : widths) {
            xml.empty("w:gridCol", "w:w", width);
        }
        xml.close("w:tblGrid");
        if (table.head()) {
            head(table, widths);
        }
        table.rows().forEach(row -> row(table, row, widths));
        xml.close("w:tbl");
    }

    private void properties() {
        xml.open("w:tblPr").empty("w:tblW", "w:w", Sheet.TEXT_WIDTH, "w:type", "dxa").empty("w:jc", "w:val", "center");
        xml.open("w:tblBorders");
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
        }
        xml.close("w:tblBorders").empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:left", "w:w", PADDING, "w:type", "dxa").empty("w:right", "w:w", PADDING, "w:type", "dxa");
        xml.close("w:tblCellMar").close("w:tblPr");
    }

    private void head(Table table, int[] widths) {
        begin(true);
        for (int at = 0; at < widths.length; at++) {
            cell(widths[at], table.columns().get(at).name(), Table.Align.CENTRE, faces.heading());
        }
        xml.close("w:tr");
    }

    private void row(Table table, Table.Row row, int[] widths) {
        begin(false);
        for (int at = 0; at < widths.length; at++) {
            cell(widths[at], row.cells().get(at).words(), table.columns().get(at).align(), faces.text());
        }
        xml.close("w:tr");
    }

    private void begin(boolean repeated) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:trHeight", "w:val", ROW, "w:hRule", "atLeast");
        if (repeated) {
            xml.empty("w:tblHeader");
        }
        xml.close("w:trPr");
    }

    private void cell(int width, String words, Table.Align align, Typeface face) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa").empty("w:vAlign", "w:val", "center");
        xml.close("w:tcPr");
        DocxParagraph.begin(xml, Stance.of(align.word(), LINE)).run(words, Look.of(face, Sheet.CELL)).end();
        xml.close("w:tc");
    }
}
