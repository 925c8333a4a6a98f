package io.touhao.report.document;

import io.touhao.page.Dates;
import io.touhao.report.document.DocxParagraph.Look;
import io.touhao.report.document.OfficialDocument.Imprint;
import java.util.function.UnaryOperator;

/** 版记: a table that floats at the foot of the last page, thick rules outside, a thin one between. */
final class DocxImprint {

    private static final int ONE_SMALL = 280;
    /** What floats hangs on a paragraph that follows it. */
    private static final int HAIR = 20;
    /** Eighths of a point: 0.35 and 0.25 mm. */
    private static final int THICK = 8;
    private static final int THIN = 6;

    private final Xml xml;
    private final Look look;

    DocxImprint(Xml xml, Typefaces faces) {
        this.xml = xml;
        this.look = Look.of(faces.text(), Sheet.SMALL);
    }

    void write(Imprint imprint) {
        xml.open("w:tbl");
        properties();
        xml.open("w:tblGrid").empty("w:gridCol", "w:w", Sheet.TEXT_WIDTH).close("w:tblGrid");
        if (!imprint.copies().isEmpty()) {
            row(begin -> begin.run("抄送：" + imprint.copies() + "。", look));
        }
        row(begin -> begin.run(imprint.printer(), look).tab(look).run(Dates.full(imprint.printed()) + "印发", look));
        xml.close("w:tbl");
        DocxParagraph.begin(xml, Stance.of("left", HAIR)).end();
    }

    private void properties() {
        xml.open("w:tblPr");
        xml.empty("w:tblpPr", "w:leftFromText", 0, "w:rightFromText", 0, "w:vertAnchor", "margin", "w:horzAnchor", "margin",
                "w:tblpXSpec", "left", "w:tblpYSpec", "bottom");
        xml.empty("w:tblW", "w:w", Sheet.TEXT_WIDTH, "w:type", "dxa").open("w:tblBorders");
        rule("w:top", THICK);
        rule("w:bottom", THICK);
        rule("w:insideH", THIN);
        xml.close("w:tblBorders").empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:left", "w:w", 0, "w:type", "dxa").empty("w:right", "w:w", 0, "w:type", "dxa");
        xml.close("w:tblCellMar").close("w:tblPr");
    }

    private void rule(String side, int eighths) {
        xml.empty(side, "w:val", "single", "w:sz", eighths, "w:space", 0, "w:color", "000000");
    }

    private void row(UnaryOperator<DocxParagraph> words) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr").open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", Sheet.TEXT_WIDTH, "w:type", "dxa").close("w:tcPr");
        words.apply(DocxParagraph.begin(xml, Stance.of("left", Sheet.LINE)
                .tab(Sheet.TEXT_WIDTH - ONE_SMALL)
                .indent(() -> xml.empty("w:ind", "w:left", ONE_SMALL, "w:right", ONE_SMALL)))).end();
        xml.close("w:tc").close("w:tr");
    }
}
