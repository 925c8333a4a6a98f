package io.touhao.report.document;

import java.time.Instant;

/** An official document as docx, in the form that Word, WPS and LibreOffice open alike. */
public final class Docx {

    /** Content type of the format. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Docx() {}

    /**
     * Writes the file; the same content gives the same bytes.
     *
     * @param moment as of when the content stands; the only time in the file
     */
    public static byte[] write(OfficialDocument document, Typefaces faces, Instant moment) {
        return new Package()
                .part("[Content_Types].xml", DocxParts.types())
                .part("_rels/.rels", DocxParts.packageRelations())
                .part("docProps/core.xml", DocxParts.core(String.join("", document.title()), moment))
                .part("word/_rels/document.xml.rels", DocxParts.documentRelations())
                .part("word/document.xml", new DocxBody(faces).write(document))
                .part("word/styles.xml", DocxParts.styles(faces))
                .part("word/settings.xml", DocxParts.settings())
                .part("word/footer1.xml", DocxParts.foot(faces, true))
                .part("word/footer2.xml", DocxParts.foot(faces, false))
                .bytes();
    }
}
