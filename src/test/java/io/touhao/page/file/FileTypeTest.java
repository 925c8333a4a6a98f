package io.touhao.page.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FileTypeTest {

    @Test
    void goesByTheContentAndNotByTheName() {
        assertThat(FileType.of(bytes("%PDF-1.7 ..."), "exe")).hasValue(FileType.PDF);
        assertThat(FileType.of(HexFormat.of().parseHex("4d5a90000300"), "pdf")).isEmpty();
    }

    @Test
    void tellsOfficeDocumentsByTheirManifest() throws IOException {
        assertThat(FileType.of(zip("wordprocessingml.document.main+xml"), "zip")).hasValue(FileType.DOCX);
        assertThat(FileType.of(zip("spreadsheetml.sheet.main+xml"), "")).hasValue(FileType.XLSX);
    }

    @Test
    void refusesMacrosAndOtherArchives() throws IOException {
        assertThat(FileType.of(zip("application/vnd.ms-word.document.macroEnabled.main+xml"), "docx")).isEmpty();
        assertThat(FileType.of(zip("something else"), "docx")).isEmpty();
        assertThat(FileType.of(HexFormat.of().parseHex("504b0304ffff"), "docx")).isEmpty();
    }

    @Test
    void takesTextsInBothEncodingsButNoPagesOrScripts() {
        assertThat(FileType.of(bytes("对接 23 家"), "txt")).hasValue(FileType.TXT);
        assertThat(FileType.of("对接 23 家".getBytes(Charset.forName("GB18030")), "txt")).hasValue(FileType.TXT);
        assertThat(FileType.of(bytes("<svg onload=alert(1)>"), "txt")).isEmpty();
        assertThat(FileType.of(bytes("#!/bin/sh"), "txt")).isEmpty();
    }

    @Test
    void makesNamesHarmless() {
        assertThat(FileName.of("../../etc/对接\u202Egnp.名单\u0000.pdf").as(FileType.PDF)).isEqualTo("对接gnp.名单.pdf");
        assertThat(FileName.of("C:\\报送\\名单.exe").as(FileType.PDF)).isEqualTo("名单.pdf");
        assertThat(FileName.of("现场.jpeg").as(FileType.JPEG)).isEqualTo("现场.jpeg");
        assertThat(FileName.of(".pdf").as(FileType.PDF)).isEqualTo("佐证.pdf");
        assertThat(FileName.of("长".repeat(300) + ".pdf").as(FileType.PDF)).hasSize(104);
    }

    @Test
    @Timeout(10)
    void doesNotInflateWhatOnlyClaimsToBeSmall() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first"));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("spreadsheetml.sheet.main+xml"));
        }
        assertThat(FileType.of(bytes.toByteArray(), "xlsx")).isEmpty();
    }

    private static byte[] zip(String manifest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes(manifest));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
