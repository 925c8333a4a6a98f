package io.touhao.monitoring.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.filing.Approvals;
import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.filing.Entrants;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.filing.Returns;
import io.touhao.monitoring.filing.Submission;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrong files are refused in words of their own, and nothing of them is taken; a county of its own for these tests. */
@PlatformTest
class UploadModuleTest {

    private static final Period AUGUST = Period.parse("2023-08");
    private static final UnitPath COUNTY = UnitPath.of("37.3708.370881");
    private static final Actor OFFICER = new Actor(
            9, "乙", Optional.empty(), Optional.empty(), Optional.empty(), "曲阜市工信局", Role.COUNTY_OFFICER, COUNTY, Optional.empty());

    @Autowired
    private ReturnUploads uploads;

    @Autowired
    private RegisterEnterprise register;

    @Autowired
    private Filings filings;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private static final int FIRST = 800;
    private static Map<Integer, String> codes = new HashMap<>();

    private long before = -1;

    @AfterEach
    void nothingWasTakenThatWasRefused() {
        if (before >= 0) {
            assertThat(handedIn()).isEqualTo(before);
        }
    }

    @Test
    void aSoundFileIsTakenOnceAndTheSameFileAgainChangesNothing() {
        var file = new Books().firm(code(0), Returns.sound()).firm(code(1), Returns.sound()).bytes();
        assertThat(take(file).taken()).isEqualTo(2);
        var after = handedIn();
        var again = take(file);
        assertThat(again.before()).isTrue();
        assertThat(again.taken()).isZero();
        var other = take(new Books().firm(code(0), Returns.sound()).firm(code(1), Returns.sound()).titled("2023年8月 第二份").bytes());
        assertThat(other.same()).isEqualTo(2);
        assertThat(handedIn()).isEqualTo(after);
    }

    @Test
    void oneWrongRowStopsTheFileAndIsMarkedInRed() throws Exception {
        remember();
        var file = new Books().firm(code(2), Returns.sound()).firm(code(3), Returns.with("export", 99_999)).bytes();
        var uploaded = take(file);
        assertThat(uploaded.wrong()).containsOnlyKeys(5);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(MarkedWorkbook.of(file, uploaded.wrong())))) {
            var row = book.getSheetAt(0).getRow(4);
            assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue()).contains("出口交货值 99,999", "不应大于");
        }
    }

    @Test
    void aWrongSheetIsRefused() {
        refused(new Books().firm(code(2), Returns.sound()).then(sheet -> sheet.value(2, 0, "序号")).sheet("台账").bytes(), "没有表 GY-01", "“台账”");
    }

    @Test
    void anotherMonthIsRefused() {
        refused(new Books().firm(code(2), Returns.sound()).titled("表 GY-01 2023年7月").bytes(), "2023年7月", "2023年8月");
    }

    @Test
    void shiftedColumnsAreRefused() {
        refused(new Books().firm(code(2), Returns.sound()).firm(code(3), Returns.sound()).shifted(1).bytes(), "整体错了列");
    }

    @Test
    void aMissingColumnIsRefused() {
        refused(new Books().firm(code(2), Returns.sound()).then(sheet -> sheet.value(2, Books.column("revenue"), "收入")).bytes(), "表头缺少：营业收入");
    }

    @Test
    void aFirmTwiceIsRefused() {
        wrong(new Books().firm(code(2), Returns.sound()).firm(code(2), Returns.sound()).bytes(), "与第 4 行是同一家企业");
    }

    @Test
    void theNameOfAnotherFirmBesideTheCodeIsRefused() {
        wrong(new Books().firm(code(2), Returns.sound()).named("别的企业有限公司").bytes(), "像是错了行");
    }

    @Test
    void whoUploadsDoesNotApproveAndWhatTheFirmFiledIsNotReplaced() {
        var code = code(10);
        assertThat(take(new Books().firm(code, Returns.sound()).titled("2023年8月 代报").bytes()).taken()).isEqualTo(1);
        var id = as(() -> filings.byCode(OFFICER, "GY-01", AUGUST, code).orElseThrow().id());
        assertThatThrownBy(() -> as(() -> approvals.approve(OFFICER, List.of(id)))).isInstanceOf(Refused.class).hasMessageContaining("不能由上传的人审核");
        var colleague = new Actor(10, "丙", Optional.empty(), Optional.empty(), Optional.empty(), "曲阜市工信局", Role.COUNTY_OFFICER, COUNTY, Optional.empty());
        Acting.as(colleague, () -> approvals.sendBack(colleague, List.of(id), "出口交货值没有写明依据。"));
        var firm = new Actor(11, "企业", Optional.empty(), Optional.empty(), Optional.empty(), "企业", Role.ENTERPRISE, COUNTY,
                Optional.of(as(() -> filings.filing(OFFICER, id).enterprise())));
        Acting.as(firm, () -> filings.submit(firm, id, new Submission(Returns.sound(), Map.of(), 1, 60, Channel.PAGE)));
        Acting.as(colleague, () -> approvals.sendBack(colleague, List.of(id), "出口交货值仍没有写明依据。"));
        wrong(new Books().firm(code, Returns.with("export", 1_300)).titled("2023年8月 再代报").bytes(), "县里不能再代报");
    }

    @Test
    void anExponentOfMillionsIsAFaultOfItsRowAndNoWork() {
        wrong(new Books().firm(code(2), Returns.sound()).then(sheet -> sheet.value(3, Books.column("gas"), new java.math.BigDecimal("1E3000"))).bytes(), "太长");
    }

    @Test
    void aReasonMayNameItsRule() {
        assertThat(ReturnUploads.reasons("E-04 新线投产，产值翻番；E-03：账期延长；较上期变动已核对"))
                .containsEntry("E-04", "新线投产，产值翻番").containsEntry("E-03", "账期延长").containsEntry(Submission.ALL, "较上期变动已核对");
        assertThat(ReturnUploads.reasons("")).isEmpty();
    }

    @Test
    void aFirmOfAForeignCountyIsRefused() {
        var foreign = Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                "select uscc from monitoring.filing where period = '2023-08' and unit_path = '37.3702.370202' order by id limit 1").query(String.class).single()));
        wrong(new Books().firm(code(2), Returns.sound()).firm(foreign, Returns.sound()).bytes(), "不属本级管辖");
    }

    @Test
    void formulasAreRefused() {
        refused(new Books().firm(code(2), Returns.sound()).then(sheet -> sheet.formula(3, Books.column("cost"), "A1+1")).bytes(), "公式", "粘贴为数值");
    }

    @Test
    void wordsWhereFiguresBelongAreToldAtTheRow() {
        wrong(new Books().firm(code(2), Returns.sound()).firm(code(3), Returns.sound())
                .then(sheet -> sheet.value(3, Books.column("cost"), "约八百万")).bytes(), "营业成本填了“约八百万”");
    }

    @Test
    void figuresInTenThousandsWhereThousandsBelongAreRefusedAsAWhole() {
        var book = new Books();
        for (var at = 4; at < 10; at++) {
            book.firm(code(at), scaled(1));
        }
        july();
        refused(book.bytes(), "万元", "千元");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 400; megabyte++) {
                zip.write(zeros);
            }
        }
        refused(out.toByteArray(), "展开后");
    }

    @Test
    void fiftyMegabytesOfTextAreRefused() {
        refused("一二三四五六七八九十".repeat(1_750_000).getBytes(StandardCharsets.UTF_8), "50 MB");
        refused("一二三四".getBytes(StandardCharsets.UTF_8), "不是 xlsx 工作簿");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8));
        }
        refused(out.toByteArray(), "外部实体");
    }

    @Test
    void theTemplateOffersTheFirmsThatOweAndIsReadBack() throws Exception {
        var out = new ByteArrayOutputStream();
        as(() -> {
            try {
                uploads.template(OFFICER, Returns.FORM, AUGUST, out);
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
            return 0;
        });
        assertThat(ReturnWorkbook.read(Returns.FORM, AUGUST, out.toByteArray())).isNotEmpty().allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    /** Some firms have a July to compare with, handed in after being unlocked for the purpose. */
    private void july() {
        Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> {
            filings.open(Actor.SYSTEM, Returns.FORM, Period.parse("2023-07"));
            return jdbc.sql("""
                    insert into monitoring.form_gy_01 (filing_id, version, enterprise_id, unit_path, industry, last_day, known_from,
                        submitted_by, channel, output, sales, revenue, cost, profit, research, receivables, assets, liabilities, payroll)
                    select id, 1, enterprise_id, unit_path, industry, last_day, now(), 'x', 'RECORDS',
                           10550, 10480, 10230, 8440, 670, 268, 24460, 142600, 81560, 1302
                    from monitoring.filing where form = 'GY-01' and period = '2023-07' and uscc = any(:codes) on conflict do nothing""")
                    .param("codes", IntStream.range(4, 10).mapToObj(this::code).toArray(String[]::new)).update();
        }));
    }

    private static Cells scaled(int power) {
        var figures = new HashMap<String, BigDecimal>();
        Returns.sound().figures().forEach((item, figure) -> figures.put(item, Returns.FORM.item(item).orElseThrow().isMoney()
                ? figure.movePointLeft(power).setScale(2, RoundingMode.HALF_UP) : figure));
        return new Cells(figures);
    }

    private void refused(byte[] file, String... words) {
        remember();
        assertThatThrownBy(() -> take(file)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.refusals().getFirst().what() + refused.refusals().getFirst().instead().orElse("")).contains(words));
    }

    private void wrong(byte[] file, String words) {
        remember();
        assertThat(take(file).wrong().values()).anySatisfy(faults -> assertThat(String.join("", faults)).contains(words));
    }

    private void remember() {
        before = handedIn();
    }

    private long handedIn() {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                "select count(*) from monitoring.form_gy_01 where unit_path = '37.3708.370881' and last_day = '2023-08-31'").query(Long.class).single()));
    }

    private Uploaded take(byte[] file) {
        return as(() -> uploads.take(OFFICER, Returns.FORM, AUGUST, "月报.xlsx", file));
    }

    /** Firms of the county that have never reported, so that no history is in the way. */
    private String code(int place) {
        return codes.computeIfAbsent(place, one -> {
            Entrants.enter(register, COUNTY, FIRST + one);
            return Codes.code(FIRST + one);
        });
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(OFFICER, work);
    }
}
