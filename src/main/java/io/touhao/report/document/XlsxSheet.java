package io.touhao.report.document;

import io.touhao.page.Figures;
import java.util.List;
import java.util.Map;

/** One sheet of a workbook: A4 landscape, one page wide, its first three rows frozen and repeated. */
final class XlsxSheet {

    private static final int HEAD = 3;

    private final Xml xml = new Xml();
    private final WorkSheet sheet;
    private final Map<String, Integer> texts;
    private int row;

    XlsxSheet(WorkSheet sheet, Map<String, Integer> texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    byte[] write() {
        xml.open("worksheet", "xmlns", Xlsx.MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", 1).close("sheetPr");
        xml.open("sheetViews").open("sheetView", "workbookViewId", 0)
                .empty("pane", "ySplit", HEAD, "topLeftCell", "A" + (HEAD + 1), "activePane", "bottomLeft", "state", "frozen")
                .close("sheetView").close("sheetViews");
        columns();
        xml.open("sheetData");
        line(sheet.title(), "", XlsxStyles.TITLE, 30);
        line(sheet.left(), sheet.right(), XlsxStyles.NOTE, 18);
        head();
        sheet.rows().forEach(this::row);
        xml.close("sheetData");
        xml.open("mergeCells", "count", 1).empty("mergeCell", "ref", "A1:%s1".formatted(letter(sheet.columns().size() - 1)))
                .close("mergeCells");
        xml.empty("pageMargins", "left", 0.4, "right", 0.4, "top", 0.6, "bottom", 0.6, "header", 0.3, "footer", 0.3);
        xml.empty("pageSetup", "paperSize", 9, "orientation", "landscape", "fitToHeight", 0);
        xml.open("headerFooter").open("oddFooter").words("&C第 &P 页，共 &N 页").close("oddFooter").close("headerFooter");
        return xml.close("worksheet").bytes();
    }

    private void columns() {
        xml.open("cols");
        for (int at = 0; at < sheet.columns().size(); at++) {
            xml.empty("col", "min", at + 1, "max", at + 1, "width", sheet.columns().get(at).width(), "customWidth", 1);
        }
        xml.close("cols");
    }

    private void line(String left, String right, int style, int height) {
        begin(height);
        text(0, left, style);
        if (!right.isEmpty()) {
            text(sheet.columns().size() - 1, right, style);
        }
        xml.close("row");
    }

    private void head() {
        begin(24);
        for (int at = 0; at < sheet.columns().size(); at++) {
            text(at, sheet.columns().get(at).name(), XlsxStyles.HEAD);
        }
        xml.close("row");
    }

    private void row(List<WorkSheet.Value> values) {
        row++;
        xml.open("row", "r", row);
        for (int at = 0; at < values.size(); at++) {
            switch (values.get(at)) {
                case WorkSheet.Value.Words words -> text(at, words.text(), XlsxStyles.WORDS);
                case WorkSheet.Value.Figure figure -> figure(at, figure);
                case WorkSheet.Value.None none -> text(at, Figures.NONE, XlsxStyles.COUNT);
            }
        }
        xml.close("row");
    }

    private void begin(int height) {
        row++;
        xml.open("row", "r", row, "ht", height, "customHeight", 1);
    }

    private void text(int column, String words, int style) {
        var number = texts.computeIfAbsent(words, text -> texts.size());
        xml.open("c", "r", letter(column) + row, "s", style, "t", "s").open("v").words(number.toString()).close("v").close("c");
    }

    private void figure(int column, WorkSheet.Value.Figure figure) {
        var style = figure.oneDecimal() ? XlsxStyles.RATE : XlsxStyles.COUNT;
        xml.open("c", "r", letter(column) + row, "s", style).open("v").words(figure.figure().toPlainString()).close("v").close("c");
    }

    /** No sheet of ours has more than 26 columns. */
    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
