package io.touhao.report.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sheets as a workbook; the same content gives the same bytes. */
public final class Xlsx {

    /** Content type of the format. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Xlsx() {}

    /** @param moment as of when the content stands; the only time in the file */
    public static byte[] write(String title, List<WorkSheet> sheets, Instant moment) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        var parts = new Package()
                .part("[Content_Types].xml", types(sheets.size()))
                .part("_rels/.rels", packageRelations())
                .part("docProps/core.xml", DocxParts.core(title, moment))
                .part("xl/workbook.xml", workbook(sheets))
                .part("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()))
                .part("xl/styles.xml", XlsxStyles.write());
        for (int at = 0; at < sheets.size(); at++) {
            parts.part("xl/worksheets/sheet%d.xml".formatted(at + 1), new XlsxSheet(sheets.get(at), texts).write());
        }
        return parts.part("xl/sharedStrings.xml", texts(texts)).bytes();
    }

    private static byte[] texts(Map<String, Integer> texts) {
        var xml = new Xml().open("sst", "xmlns", MAIN);
        texts.keySet().forEach(text -> xml.open("si").text("t", text).close("si"));
        return xml.close("sst").bytes();
    }

    private static byte[] workbook(List<WorkSheet> sheets) {
        var xml = new Xml().open("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS).open("sheets");
        for (int at = 1; at <= sheets.size(); at++) {
            xml.empty("sheet", "name", sheets.get(at - 1).name(), "sheetId", at, "r:id", "sheet" + at);
        }
        xml.close("sheets").open("definedNames");
        for (int at = 0; at < sheets.size(); at++) {
            xml.open("definedName", "name", "_xlnm.Print_Titles", "localSheetId", at)
                    .words("'%s'!$1:$3".formatted(sheets.get(at).name())).close("definedName");
        }
        return xml.close("definedNames").close("workbook").bytes();
    }

    private static byte[] types(int sheets) {
        var xml = new Xml().open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        type(xml, "/xl/workbook.xml", SHEET_TYPE + "sheet.main+xml");
        type(xml, "/xl/styles.xml", SHEET_TYPE + "styles+xml");
        type(xml, "/xl/sharedStrings.xml", SHEET_TYPE + "sharedStrings+xml");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        for (int at = 1; at <= sheets; at++) {
            type(xml, "/xl/worksheets/sheet%d.xml".formatted(at), SHEET_TYPE + "worksheet+xml");
        }
        return xml.close("Types").bytes();
    }

    private static byte[] packageRelations() {
        var xml = new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "workbook", RELATIONS + "/officeDocument", "xl/workbook.xml");
        relation(xml, "core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        return xml.close("Relationships").bytes();
    }

    private static byte[] workbookRelations(int sheets) {
        var xml = new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int at = 1; at <= sheets; at++) {
            relation(xml, "sheet" + at, RELATIONS + "/worksheet", "worksheets/sheet%d.xml".formatted(at));
        }
        relation(xml, "styles", RELATIONS + "/styles", "styles.xml");
        relation(xml, "texts", RELATIONS + "/sharedStrings", "sharedStrings.xml");
        return xml.close("Relationships").bytes();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static void type(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }
}
