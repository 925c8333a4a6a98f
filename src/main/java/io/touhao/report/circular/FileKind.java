package io.touhao.report.circular;

import io.touhao.report.document.Docx;
import io.touhao.report.document.Pdf;
import io.touhao.report.document.Xlsx;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files of a circular. */
enum FileKind {
    DOCX("通报", Docx.TYPE), XLSX("附表", Xlsx.TYPE), PDF("通报", Pdf.TYPE);

    private final String title;
    private final String type;

    FileKind(String title, String type) {
        this.title = title;
        this.type = type;
    }

    String title() {
        return title;
    }

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileKind> ofEnding(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.ending().equals(ending)).findFirst();
    }
}
