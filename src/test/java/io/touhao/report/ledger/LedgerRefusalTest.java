package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, hostile or not for us, and some that only look so. */
class LedgerRefusalTest {

    private static final String CSV = "序号,任务事项,目标,牵头单位,完成时限,进展情况,状态\n1,培育单项冠军,2家,市工信局,9月底前,\"报送3家，\n待评审\",推进中\n";

    private static byte[] ledger() {
        return Book.xlsx().head().line(Book.task(1, "培育单项冠军")).bytes();
    }

    private static LedgerOutcome read(String name, byte[] bytes) {
        return new LedgerReader(2023, Optional.empty()).read(name, bytes);
    }

    private static LedgerOutcome read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same archive with one part changed or added. */
    private static byte[] with(byte[] archive, String part, byte[] content) {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                parts.put(entry.getName(), from.readAllBytes());
            }
            parts.put(part, content);
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                to.putNextEntry(new ZipEntry(entry.getKey()));
                to.write(entry.getValue());
            }
            to.finish();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private static String part(byte[] archive, String part) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(from.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body><table><tr><td>序号</td></tr></table></body></html>", "<!DOCTYPE html><html></html>",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "MIME-Version: 1.0\n\n<html/>"})
    void refusesWebPagesUnderTheNameOfAWorkbook(String text) {
        assertThat(read("台账.xls", text)).isInstanceOf(LedgerRefusal.NotAWorkbook.class);
    }

    @Test
    void refusesArchivesAndTextsUnderTheNameOfAWorkbook() {
        byte[] archive = with(with(ledger(), "a.txt", new byte[0]), "b.txt", new byte[0]);
        assertThat(read("台账.xlsx", CSV)).isInstanceOf(LedgerRefusal.NotAWorkbook.class);
        assertThat(read("台账.xlsx", new byte[] {1, 2, 3, 0, 5})).isInstanceOf(LedgerRefusal.NotAWorkbook.class);
        assertThat(read("台账.xls", new byte[] {1, 2, 3, 0, 5})).isInstanceOf(LedgerRefusal.NotAWorkbook.class);
        assertThat(read("台账.xlsx", new byte[0])).isInstanceOf(LedgerRefusal.Empty.class);
        assertThat(read("台账.xlsx", archive)).isInstanceOf(LedgerReading.class);
    }

    @Test
    void refusesTruncatedFilesAtAnyLength() {
        byte[] xlsx = ledger();
        byte[] xls = Book.xls().head().line(Book.task(1, "培育单项冠军")).bytes();
        for (int part = 1; part < 12; part++) {
            assertThat(read("a.xlsx", Arrays.copyOf(xlsx, xlsx.length * part / 12))).isInstanceOf(LedgerRefusal.class);
            assertThat(read("a.xls", Arrays.copyOf(xls, xls.length * part / 14))).isInstanceOf(LedgerRefusal.class);
        }
    }

    @Test
    void refusesLockedWorkbooks() throws IOException, GeneralSecurityException {
        assertThat(read("a.xlsx", encrypted("secret"))).isInstanceOf(LedgerRefusal.Locked.class);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] xls = Book.xls().head().line(Book.task(1, "培育单项冠军")).bytes();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(read("a.xls", xls)).isInstanceOf(LedgerRefusal.Locked.class);
    }

    @Test
    void readsWorkbooksThatAreOnlyWriteProtected() throws IOException, GeneralSecurityException {
        assertThat(read("a.xlsx", encrypted(Decryptor.DEFAULT_PASSWORD))).isInstanceOf(LedgerReading.class);
    }

    private static byte[] encrypted(String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(ledger());
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesEntitiesInAnyPart() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"}) {
            String content = part(ledger(), part).replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(entity));
            assertThat(read("a.xlsx", with(ledger(), part, content.getBytes(StandardCharsets.UTF_8))))
                    .as(part).isInstanceOf(LedgerRefusal.DeclaresEntities.class);
        }
    }

    @Test
    void refusesEntitiesInAnotherEncodingOrFarBelow() throws IOException {
        String sheet = part(ledger(), "xl/worksheets/sheet1.xml").replaceFirst("<\\?xml[^>]*>", "");
        String wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e \"e\">]>" + sheet;
        String far = "<?xml version=\"1.0\"?><!--" + "x".repeat(9000) + "--><!DOCTYPE x [<!ENTITY e \"e\">]>" + sheet;
        assertThat(read("a.xlsx", with(ledger(), "xl/worksheets/sheet1.xml", wide.getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(LedgerRefusal.DeclaresEntities.class);
        assertThat(read("a.xlsx", with(ledger(), "xl/worksheets/sheet1.xml", far.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(LedgerRefusal.DeclaresEntities.class);
    }

    @Test
    void refusesAPartThatSwells() throws IOException {
        String sheet = part(ledger(), "xl/worksheets/sheet1.xml");
        byte[] blown = sheet.replace("</sheetData>", "</sheetData>" + " ".repeat(30 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.xlsx", with(ledger(), "xl/worksheets/sheet1.xml", blown))).isInstanceOf(LedgerRefusal.Swollen.class);
        assertThat(read("a.xlsx", with(ledger(), "xl/media/image1.png", new byte[30 << 20]))).isInstanceOf(LedgerRefusal.Swollen.class);
    }

    @Test
    void refusesMoreRowsOrLongerTextsThanItHolds() {
        StringBuilder many = new StringBuilder("序号,任务事项,目标,牵头单位,完成时限\n");
        for (int row = 1; row <= 50_001; row++) {
            many.append(row).append(",培育单项冠军,2家,市工信局,年底前\n");
        }
        assertThat(read("a.csv", many.toString())).isInstanceOf(LedgerRefusal.Swollen.class);
        assertThat(read("a.csv", CSV.replace("2家", "家".repeat(40_000)))).isInstanceOf(LedgerRefusal.Swollen.class);
    }

    @Test
    void believesNoDimension() throws IOException {
        String sheet = part(ledger(), "xl/worksheets/sheet1.xml")
                .replaceFirst("<dimension[^>]*>", "<dimension ref=\"A1:XFD1048576\"/>")
                .replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"/></row></sheetData><mergeCells><mergeCell ref=\"A3:XFD1048576\"/></mergeCells>");
        LedgerOutcome outcome = read("a.xlsx", with(ledger(), "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
        assertThat(outcome).isInstanceOfSatisfying(LedgerReading.class, reading -> assertThat(reading.rows()).hasSize(1));
    }

    @Test
    void readsAWorkbookWithMacrosWithoutThem() {
        byte[] macros = with(ledger(), "xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertThat(read("a.xlsm", macros)).isInstanceOf(LedgerReading.class);
    }

    @Test
    void refusesTextsThatRunAndNamesTheirCells() {
        LedgerOutcome outcome = Book.xlsx().head()
                .line(1, "培育单项冠军", "2家", "市工信局", "", "", "年底前", "=cmd|' /C calc'!A0").outcome();
        assertThat(outcome).isEqualTo(new LedgerRefusal.FormulaInText(java.util.List.of("H2")));
        assertThat(read("a.csv", CSV.replace("2家", "@SUM(1+1)*cmd|' /C calc'!A0"))).isInstanceOf(LedgerRefusal.FormulaInText.class);
        assertThat(Book.xlsx().head().line(1, "培育单项冠军", "+6.2%", "市工信局", "", "", "年底前", "-0.8个百分点").outcome())
                .isInstanceOf(LedgerReading.class);
    }

    @Test
    void refusesHeadsWithoutRowsAndRowsWithoutHead() {
        assertThat(Book.xlsx().line("重点任务台账").head().line("填表人：").outcome()).isInstanceOf(LedgerRefusal.NoRow.class);
        assertThat(Book.xlsx().line(Book.task(1, "培育单项冠军")).outcome()).isInstanceOf(LedgerRefusal.NoHead.class);
        assertThat(Book.xlsx().line("序号", "姓名", "电话").line(1, "张三", "0531").outcome()).isInstanceOf(LedgerRefusal.NoHead.class);
    }

    @Test
    void refusesTheLedgerOfAnotherYear() {
        assertThat(Book.xlsx().line("莒县2022年重点任务台账").head().line(Book.task(1, "任务甲甲")).outcome())
                .isEqualTo(new LedgerRefusal.WrongYear(2022, 2023));
        assertThat(Book.xlsx().line("二〇二四年度重点任务台账").head().line(Book.task(1, "任务甲甲")).outcome())
                .isEqualTo(new LedgerRefusal.WrongYear(2024, 2023));
        assertThat(Book.xlsx().sheet("2022年").head().line(Book.task(1, "任务甲甲")).outcome())
                .isEqualTo(new LedgerRefusal.WrongYear(2022, 2023));
        assertThat(Book.xlsx().head().line(1, "任务甲甲", "", "", "", "", "2022年6月底").line(2, "任务乙乙", "", "", "", "", "2022.9.30").outcome())
                .isEqualTo(new LedgerRefusal.WrongYear(2022, 2023));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsTextInTheEncodingsOfOffices(String charset) {
        assertThat(read("a.csv", CSV.getBytes(Charset.forName(charset)))).isInstanceOf(LedgerReading.class);
        assertThat(read("a.csv", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8))).isInstanceOf(LedgerReading.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void readsTextWithOtherSeparators(String separator) {
        assertThat(read("a.csv", CSV.replace(",", separator))).isInstanceOfSatisfying(LedgerReading.class, reading -> {
            assertThat(reading.rows()).singleElement().extracting(SheetRow::progress).isEqualTo("报送3家，\n待评审");
        });
        assertThat(read("a.csv", "sep=" + separator + "\n" + CSV.replace(",", separator))).isInstanceOf(LedgerReading.class);
    }

    private static LedgerOutcome from(String office, Book book) {
        return new LedgerReader(2023, Optional.of(office)).read("台账.xlsx", book.bytes());
    }

    private static Object[] led(String office) {
        return new Object[] {1, "培育单项冠军", "2家", office, "张三", "", "年底前"};
    }

    @Test
    void refusesTasksOfUnitsOutsideTheImportersScope() {
        assertThat(from("淄博市桓台县工业和信息化局", Book.xlsx().line("桓台县台账").head().line(led("县工信局")).line(led("沂源县工信局"))))
                .isEqualTo(new LedgerRefusal.ForeignUnit("沂源县工信局", "淄博市桓台县工业和信息化局"));
        assertThat(from("桓台县工业和信息化局", Book.xlsx().line("填报单位：沂源县工业和信息化局").head().line(led("县工信局"))))
                .isInstanceOf(LedgerRefusal.ForeignUnit.class);
        assertThat(from("桓台县工业和信息化局", Book.xlsx().line("填报单位：淄博市工业和信息化局").head().line(led("市工信局"))))
                .isInstanceOf(LedgerRefusal.ForeignUnit.class);
        assertThat(Book.xlsx().line("桓台县重点任务台账").head().line(led("章丘区工信局")).outcome()).isInstanceOf(LedgerRefusal.ForeignUnit.class);
    }

    @Test
    void readsTasksWithinTheImportersScope() {
        assertThat(from("淄博市工业和信息化局", Book.xlsx().line("桓台县台账").head().line(led("桓台县工信局")).line(led("沂源县工信局"))))
                .isInstanceOf(LedgerReading.class);
        assertThat(from("桓台县工业和信息化局", Book.xlsx().line("桓台县台账").head().line(led("淄博市生态环境局桓台分局")).line(led("市中小企业服务中心"))))
                .isInstanceOf(LedgerReading.class);
        assertThat(from("济南市市中区工业和信息化局", Book.xlsx().line("市中区台账").head().line(led("市中区工信局")))).isInstanceOf(LedgerReading.class);
        assertThat(from("山东省工业和信息化厅", Book.xlsx().line("桓台县台账").head().line(led("章丘区工信局")))).isInstanceOf(LedgerReading.class);
    }

    @Test
    void refusesALongTextThatStandsInVeryManyCells() throws IOException {
        String sheet = part(ledger(), "xl/worksheets/sheet1.xml");
        String cells = "<c t=\"s\"><v>0</v></c>".repeat(100);
        String rows = ("<row>" + cells + "</row>").repeat(100);
        String texts = part(ledger(), "xl/sharedStrings.xml").replaceFirst("序号", "序号" + "长".repeat(30_000));
        byte[] once = with(ledger(), "xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", rows + "</sheetData>").getBytes(StandardCharsets.UTF_8));
        assertThat(read("a.xlsx", with(once, "xl/sharedStrings.xml", texts.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(LedgerRefusal.Swollen.class);
    }

    @Test
    void readsConstantsThatTextExportsWriteAsFormulas() {
        assertThat(read("a.csv", CSV.replace("\n1,", "\n\"=\"\"01\"\"\","))).isInstanceOfSatisfying(LedgerReading.class,
                reading -> assertThat(reading.rows()).singleElement().extracting(SheetRow::no).isEqualTo("01"));
    }
}
