package io.touhao.report.document;

import io.touhao.report.document.Typefaces.Typeface;

/** One paragraph of a docx while it is written: first how it stands, then its runs. */
final class DocxParagraph {

    /** What runs look like. */
    record Look(Typeface face, int size, String colour, int tighter) {

        static Look of(Typeface face, int size) {
            return new Look(face, size, "000000", size == Sheet.TEXT ? Sheet.TIGHTER : 0);
        }

        Look red() {
            return new Look(face, size, RED, 0);
        }
    }

    /** The red of mark and rule. */
    static final String RED = "FF0000";

    private final Xml xml;

    private DocxParagraph(Xml xml) {
        this.xml = xml;
    }

    static DocxParagraph begin(Xml xml, Stance stance) {
        xml.open("w:p");
        stance.write(xml);
        return new DocxParagraph(xml);
    }

    DocxParagraph run(String words, Look look) {
        if (!words.isEmpty()) {
            xml.open("w:r");
            look(look);
            xml.text("w:t", words).close("w:r");
        }
        return this;
    }

    DocxParagraph tab(Look look) {
        xml.open("w:r");
        look(look);
        xml.empty("w:tab").close("w:r");
        return this;
    }

    /** The number of the page: three runs, because one run with all three shows nothing in some word processors. */
    DocxParagraph pageNumber(Look look) {
        field(look, () -> xml.empty("w:fldChar", "w:fldCharType", "begin"));
        field(look, () -> xml.text("w:instrText", " PAGE "));
        field(look, () -> xml.empty("w:fldChar", "w:fldCharType", "separate"));
        run("1", look);
        field(look, () -> xml.empty("w:fldChar", "w:fldCharType", "end"));
        return this;
    }

    void end() {
        xml.close("w:p");
    }

    private void field(Look look, Runnable content) {
        xml.open("w:r");
        look(look);
        content.run();
        xml.close("w:r");
    }

    private void look(Look look) {
        var name = look.face().name();
        xml.open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", name, "w:eastAsia", name, "w:hAnsi", name, "w:cs", name, "w:hint", "eastAsia");
        xml.empty("w:color", "w:val", look.colour());
        if (look.tighter() > 0) {
            xml.empty("w:spacing", "w:val", -look.tighter());
        }
        xml.empty("w:sz", "w:val", look.size()).empty("w:szCs", "w:val", look.size());
        xml.close("w:rPr");
    }
}
