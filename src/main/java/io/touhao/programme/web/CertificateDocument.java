package io.touhao.programme.web;

import io.touhao.page.Dates;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.recognition.CheckCode;
import io.touhao.programme.recognition.Recognition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A certificate as a document to be printed (证书). */
final class CertificateDocument {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private CertificateDocument() {}

    static byte[] of(Recognition recognition, Programme programme, CheckCode code) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            line(document, "证　书", HEI, 36, ParagraphAlignment.CENTER, 600);
            line(document, recognition.firm() + "：", SONG, 18, ParagraphAlignment.LEFT, 400);
            line(document, "　　经审核、公示，认定你单位为" + programme.title() + "。", SONG, 18, ParagraphAlignment.LEFT, 400);
            line(document, "　　有效期：%s至%s".formatted(Dates.full(recognition.on()), Dates.full(recognition.validUntil())), SONG, 16, ParagraphAlignment.LEFT, 200);
            line(document, "　　证书编号：" + recognition.certificate(), SONG, 16, ParagraphAlignment.LEFT, 100);
            line(document, "　　认定文号：" + recognition.document(), SONG, 16, ParagraphAlignment.LEFT, 600);
            line(document, programme.recogniser(), SONG, 16, ParagraphAlignment.RIGHT, 100);
            line(document, Dates.full(recognition.on()), SONG, 16, ParagraphAlignment.RIGHT, 400);
            picture(document, code);
            line(document, "扫码查验真伪和有效期", SONG, 10, ParagraphAlignment.LEFT, 0);
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException failure) {
            throw new UncheckedIOException(failure instanceof IOException io ? io : new IOException(failure));
        }
    }

    private static void line(XWPFDocument document, String text, String font, int size, ParagraphAlignment alignment, int after) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
    }

    private static void picture(XWPFDocument document, CheckCode code) throws IOException, InvalidFormatException {
        document.createParagraph().createRun().addPicture(
                new ByteArrayInputStream(code.png()), Document.PICTURE_TYPE_PNG, "check.png", Units.toEMU(90), Units.toEMU(90));
    }
}
