package io.touhao.report.document;

/** The six looks of a cell, by number. */
final class XlsxStyles {

    static final int TITLE = 1;
    static final int NOTE = 2;
    static final int HEAD = 3;
    static final int WORDS = 4;
    static final int COUNT = 5;
    static final int RATE = 6;

    private XlsxStyles() {}

    static byte[] write() {
        var xml = new Xml().open("styleSheet", "xmlns", Xlsx.MAIN);
        xml.open("numFmts", "count", 1).empty("numFmt", "numFmtId", 164, "formatCode", "#,##0.0").close("numFmts");
        xml.open("fonts", "count", 3);
        font(xml, 10, false);
        font(xml, 16, true);
        font(xml, 10, true);
        xml.close("fonts").open("fills", "count", 3);
        fill(xml, "none");
        fill(xml, "gray125");
        xml.open("fill").open("patternFill", "patternType", "solid").empty("fgColor", "rgb", "FFF2F2F2").close("patternFill")
                .close("fill").close("fills").open("borders", "count", 2).empty("border").open("border");
        for (var side : new String[] {"left", "right", "top", "bottom"}) {
            xml.empty(side, "style", "thin");
        }
        xml.close("border").close("borders").open("cellXfs", "count", 7);
        look(xml, 0, 0, 0, 0, "left");
        look(xml, 0, 1, 0, 0, "center");
        look(xml, 0, 0, 0, 0, "left");
        look(xml, 0, 2, 2, 1, "center");
        look(xml, 0, 0, 0, 1, "left");
        look(xml, 3, 0, 0, 1, "right");
        look(xml, 164, 0, 0, 1, "right");
        return xml.close("cellXfs").close("styleSheet").bytes();
    }

    private static void font(Xml xml, int size, boolean bold) {
        xml.open("font");
        if (bold) {
            xml.empty("b");
        }
        xml.empty("sz", "val", size).empty("name", "val", "宋体").close("font");
    }

    private static void fill(Xml xml, String pattern) {
        xml.open("fill").empty("patternFill", "patternType", pattern).close("fill");
    }

    private static void look(Xml xml, int format, int font, int fill, int border, String align) {
        xml.open("xf", "numFmtId", format, "fontId", font, "fillId", fill, "borderId", border, "applyNumberFormat", 1,
                        "applyFont", 1, "applyFill", 1, "applyBorder", 1, "applyAlignment", 1)
                .empty("alignment", "horizontal", align, "vertical", "center", "wrapText", border)
                .close("xf");
    }
}
