package io.touhao.report.circular;

import io.touhao.report.document.Docx;
import io.touhao.report.document.OfficialDocument;
import io.touhao.report.document.Pdf;
import java.util.EnumMap;
import java.util.Map;

/** A circular as its three files. */
final class Rendering {

    /** Changes whenever the same content would give other bytes than before. */
    static final int FORM = 2;

    private Rendering() {}

    static OfficialDocument document(Circular circular, CircularPack pack, Draft draft, Issue issue, Records records) {
        return new Composition(circular, pack, records).document(draft, issue);
    }

    /** The same circular, draft and issue give the same bytes. */
    static Map<FileKind, byte[]> files(Circular circular, CircularPack pack, Draft draft, Issue issue) {
        var nowhere = new Records("");
        var document = document(circular, pack, draft, issue, nowhere);
        var moment = circular.round().cutOff();
        var files = new EnumMap<FileKind, byte[]>(FileKind.class);
        files.put(FileKind.DOCX, Docx.write(document, pack.typefaces(), moment));
        files.put(FileKind.XLSX, new CircularWorkbook(circular, nowhere).write());
        files.put(FileKind.PDF, Pdf.write(document, pack.typefaces(), moment));
        return files;
    }
}
