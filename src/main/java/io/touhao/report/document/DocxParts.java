package io.touhao.report.document;

import io.touhao.report.document.DocxParagraph.Look;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The small parts around the main one: page, default look, page numbers, what belongs to what. */
final class DocxParts {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final int FOOT_LINE = 360;

    private DocxParts() {}

    /** Page, margins, and the grid that gives 22 lines; numbers differ on odd and even pages. */
    static void section(Xml xml) {
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "odd");
        xml.empty("w:footerReference", "w:type", "even", "r:id", "even");
        xml.empty("w:pgSz", "w:w", Sheet.WIDTH, "w:h", Sheet.HEIGHT);
        xml.empty("w:pgMar", "w:top", Sheet.TOP, "w:right", Sheet.RIGHT, "w:bottom", Sheet.BOTTOM, "w:left", Sheet.LEFT,
                "w:header", 851, "w:footer", Sheet.FOOT, "w:gutter", 0);
        xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", Sheet.LINE);
        xml.close("w:sectPr");
    }

    static byte[] types() {
        var xml = new Xml().open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        type(xml, "/word/document.xml", WORD_TYPE + "document.main+xml");
        type(xml, "/word/styles.xml", WORD_TYPE + "styles+xml");
        type(xml, "/word/settings.xml", WORD_TYPE + "settings+xml");
        type(xml, "/word/footer1.xml", WORD_TYPE + "footer+xml");
        type(xml, "/word/footer2.xml", WORD_TYPE + "footer+xml");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        return xml.close("Types").bytes();
    }

    static byte[] packageRelations() {
        var xml = relations();
        relation(xml, "document", RELATIONS + "/officeDocument", "word/document.xml");
        relation(xml, "core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        return xml.close("Relationships").bytes();
    }

    static byte[] documentRelations() {
        var xml = relations();
        relation(xml, "styles", RELATIONS + "/styles", "styles.xml");
        relation(xml, "settings", RELATIONS + "/settings", "settings.xml");
        relation(xml, "odd", RELATIONS + "/footer", "footer1.xml");
        relation(xml, "even", RELATIONS + "/footer", "footer2.xml");
        return xml.close("Relationships").bytes();
    }

    /** Title and moment of the content; never the moment of writing. */
    static byte[] core(String title, Instant moment) {
        var xml = new Xml().open("cp:coreProperties", "xmlns:cp", PACKAGE + "metadata/core-properties",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").words(title).close("dc:title");
        for (var name : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.open(name, "xsi:type", "dcterms:W3CDTF").words(moment.truncatedTo(ChronoUnit.SECONDS).toString()).close(name);
        }
        return xml.close("cp:coreProperties").bytes();
    }

    static byte[] settings() {
        return new Xml().open("w:settings", "xmlns:w", WORD)
                .empty("w:evenAndOddHeaders")
                .empty("w:characterSpacingControl", "w:val", "doNotCompress")
                .open("w:compat")
                .empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word",
                        "w:val", 15)
                .close("w:compat")
                .close("w:settings")
                .bytes();
    }

    static byte[] styles(Typefaces faces) {
        var name = faces.text().name();
        var xml = new Xml().open("w:styles", "xmlns:w", WORD);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", name, "w:eastAsia", name, "w:hAnsi", name, "w:cs", name);
        xml.empty("w:sz", "w:val", Sheet.TEXT).empty("w:szCs", "w:val", Sheet.TEXT);
        xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN");
        xml.close("w:rPr").close("w:rPrDefault").close("w:docDefaults");
        xml.open("w:style", "w:type", "paragraph", "w:default", 1, "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").open("w:pPr").empty("w:widowControl", "w:val", 0);
        xml.empty("w:spacing", "w:line", Sheet.LINE, "w:lineRule", "exact").empty("w:jc", "w:val", "both");
        return xml.close("w:pPr").close("w:style").close("w:styles").bytes();
    }

    /** The number at the outer side, one character in: right on odd pages, left on even ones. */
    static byte[] foot(Typefaces faces, boolean odd) {
        var xml = new Xml().open("w:ftr", "xmlns:w", WORD);
        var look = Look.of(faces.number(), Sheet.SMALL);
        var side = odd ? "right" : "left";
        DocxParagraph.begin(xml, Stance.of(side, FOOT_LINE)
                        .indent(() -> xml.empty("w:ind", "w:" + side + "Chars", 100, "w:" + side, 280)))
                .run("— ", look).pageNumber(look).run(" —", look).end();
        return xml.close("w:ftr").bytes();
    }

    private static Xml relations() {
        return new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static void type(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }
}
