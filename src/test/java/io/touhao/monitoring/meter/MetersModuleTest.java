package io.touhao.monitoring.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.meter.MeterIntake.Outcome;
import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookRefusal;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test brings figures of a month of its own, years before those of the demo. */
@PlatformTest
class MetersModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3705.370502");
    private static final UnitPath ELSEWHERE = UnitPath.of("37.3706.370602");
    private static final String HEAD = "种类,统一社会信用代码,企业名称,月份,数值,来源\n";

    @Autowired
    private Meters meters;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aFileIsTakenWholeWithItsSourceAndTheMomentItCame() {
        var firm = firm(COUNTY, 0);
        var intake = apply(city("37.3705"), file(
                line("用电量", firm, "2019-03", "120.5", "东营供电"), line("入库税收", firm, "2019年3月", "3400", "东营税务")));
        assertThat(intake.applied()).isTrue();
        assertThat(intake.count(Outcome.NEW)).isEqualTo(2);
        assertThat(history(firm, "2019-03")).extracting(Metered::kind, one -> one.figure().stripTrailingZeros().toPlainString(), Metered::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MeterKind.ELECTRICITY, "120.5", "东营供电"),
                        org.assertj.core.groups.Tuple.tuple(MeterKind.TAX, "3400", "东营税务"));
        assertThat(trail("meter.take-in")).contains("用电量 1 条", "入库税收 1 条");
        assertThat(marks("meter")).anyMatch(record -> record.equals("ELECTRICITY/%d/2019-03-31".formatted(firm.id())));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var firm = firm(COUNTY, 1);
        var file = file(line("用电量", firm, "2019-04", "88", "东营供电"));
        apply(division(), file);
        var before = history(firm, "2019-04");
        assertThat(apply(division(), file).count(Outcome.SAME)).isEqualTo(1);
        assertThat(history(firm, "2019-04")).isEqualTo(before).hasSize(1);
    }

    @Test
    void aCorrectionEndsTheOldFigureAndWhatWasKnownBeforeIsFoundAgain() {
        var firm = firm(COUNTY, 2);
        apply(division(), file(line("用电量", firm, "2019-05", "90", "东营供电")));
        apply(division(), file(line("用电量", firm, "2019-05", "9", "东营供电")));
        var both = history(firm, "2019-05");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().until()).contains(both.getLast().receivedAt());
        assertThat(both.getLast().until()).isEmpty();
        assertThat(as(() -> jdbc.sql("select figure from monitoring.public_meter where record = :record and known_from <= :at and known_until > :at")
                .param("record", "ELECTRICITY/%d/2019-05-31".formatted(firm.id()))
                .param("at", both.getFirst().receivedAt().atOffset(java.time.ZoneOffset.UTC))
                .query(BigDecimal.class).single())).isEqualByComparingTo("90");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> as(() -> jdbc.sql("update monitoring.meter set figure = 1 where enterprise_id = :id")
                .param("id", firm.id()).update()))).hasMessageContaining("only ever ended");
    }

    @Test
    void oneWrongRowKeepsAllOutAndTheReturnedFileSaysWhy() throws IOException {
        var firm = firm(COUNTY, 3);
        var foreign = firm(ELSEWHERE, 0);
        var file = file(
                line("用电量", firm, "2019-06", "70", "东营供电"),
                line("用水量", firm, "2019-06", "70", "东营供电"),
                line("用电量", foreign, "2019-06", "70", "东营供电"),
                line("用电量", firm, "2019-06", "71", "东营供电"),
                line("用电量", firm, "2099-06", "约七十", ""),
                "用电量,91370000123456789X,甲厂,2019-06,-5,东营供电");
        var refusal = catchThrowableOfType(Refused.class, () -> apply(city("37.3705"), file)).refusals().getFirst();
        assertThat(refusal.what()).contains("有 5 行有误");
        assertThat(history(firm, "2019-06")).isEmpty();
        var faults = faults(as(() -> meters.marked(city("37.3705"), file)));
        assertThat(faults.get(0)).isEmpty();
        assertThat(faults.get(1)).contains("须为用电量或入库税收");
        assertThat(faults.get(2)).contains("不属本级管辖");
        assertThat(faults.get(3)).contains("第 2 行", "同一家企业");
        assertThat(faults.get(4)).contains("还没有结束", "不是数", "来源不能空着");
        assertThat(faults.get(5)).contains("信用代码", "不能是负数");
    }

    @Test
    void aWholeFileInAnotherUnitIsRefusedAndOneEnterpriseThatLeapsIsNot() {
        var firms = IntStream.range(4, 10).mapToObj(place -> firm(COUNTY, place)).toList();
        apply(division(), file(firms.stream().map(firm -> line("用电量", firm, "2019-07", "12", "东营供电")).toArray(String[]::new)));
        var slipped = file(firms.stream().map(firm -> line("用电量", firm, "2019-08", "120000", "东营供电")).toArray(String[]::new));
        assertThat(catchThrowableOfType(Refused.class, () -> apply(division(), slipped)).refusals().getFirst()).isInstanceOf(MeterRefusal.WrongUnit.class);
        var one = new ArrayList<>(firms.stream().skip(1).map(firm -> line("用电量", firm, "2019-08", "13", "东营供电")).toList());
        one.add(line("用电量", firms.getFirst(), "2019-08", "120000", "东营供电"));
        assertThat(apply(division(), file(one.toArray(String[]::new))).count(Outcome.NEW)).isEqualTo(6);
    }

    @Test
    void readsAWorkbookAndRefusesItsFormulasAndWhatIsNoWorkbook() throws IOException {
        var firm = firm(COUNTY, 10);
        assertThat(as(() -> meters.preview(division(), workbook(firm, "=60+5"))).lines().getFirst().remark()).contains("公式");
        assertThat(apply(division(), workbook(firm, "65")).count(Outcome.NEW)).isEqualTo(1);
        for (var wrong : List.of("一句话", HEAD, "种类,月份,数值\n用电量,2019-01,1")) {
            assertThat(catchThrowableOfType(Refused.class, () -> apply(division(), wrong.getBytes(StandardCharsets.UTF_8))).refusals())
                    .singleElement().isInstanceOf(MeterRefusal.Unreadable.class);
        }
        assertThat(catchThrowableOfType(Refused.class, () -> apply(division(), new byte[] {(byte) 0xFF, (byte) 0xFF})).refusals())
                .singleElement().isInstanceOf(WorkbookRefusal.NotAWorkbook.class);
    }

    @Test
    void aProgramHandsOverTheSame() {
        var firm = firm(COUNTY, 11);
        var reading = new Reading("ELECTRICITY", firm.uscc().value(), "2019-09", "44.25", "国网东营");
        assertThat(as(() -> meters.apply(division(), List.of(reading))).count(Outcome.NEW)).isEqualTo(1);
        assertThat(as(() -> meters.apply(division(), List.of(reading))).count(Outcome.SAME)).isEqualTo(1);
    }

    @Test
    void countiesAndEnterprisesDoNotBringTheMeasureTheyAreComparedWith() {
        var firm = firm(COUNTY, 12);
        for (var role : List.of(Role.COUNTY_OFFICER, Role.ENTERPRISE, Role.LEADER)) {
            assertThat(catchThrowableOfType(Refused.class, () -> apply(actor(role, COUNTY.value()), file(line("用电量", firm, "2019-10", "1", "甲"))))
                    .refusals()).singleElement().isInstanceOf(MeterRefusal.NotYours.class);
        }
    }

    private Enterprise firm(UnitPath unit, int place) {
        return as(() -> enterprises.aboveScale(unit, LocalDate.of(2023, 9, 18)).get(place));
    }

    private static String line(String kind, Enterprise firm, String month, String figure, String source) {
        return String.join(",", kind, firm.uscc().value(), firm.name(), month, figure, source);
    }

    private static byte[] file(String... rows) {
        return (HEAD + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Enterprise firm, String figure) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(1);
            var row = sheet.createRow(3);
            var titles = List.of("来源", "信用代码", "种类", "月份", "用电量（万千瓦时）");
            var cells = List.of("东营供电", firm.uscc().value(), "用电量", "2019年11月", figure);
            for (var place = 0; place < cells.size(); place++) {
                head.createCell(place).setCellValue(titles.get(place));
                if (cells.get(place).startsWith("=")) {
                    row.createCell(place).setCellFormula(cells.get(place).substring(1));
                } else if (place == 4) {
                    row.createCell(place).setCellValue(Double.parseDouble(cells.get(place)));
                } else {
                    row.createCell(place).setCellValue(cells.get(place));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<String> faults(byte[] marked) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var sheet = book.getSheetAt(0);
            return IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(row -> Optional.ofNullable(sheet.getRow(row).getCell(MeterColumn.values().length)).map(Object::toString).orElse(""))
                    .toList();
        }
    }

    private MeterIntake apply(Actor actor, byte[] file) {
        return Acting.as(actor, () -> meters.apply(actor, file));
    }

    private List<Metered> history(Enterprise firm, String month) {
        return as(() -> meters.history(Actor.SYSTEM, firm.id())).stream().filter(one -> one.month().toString().equals(month)).toList();
    }

    private String trail(String verb) {
        return String.join(" ", as(() -> jdbc.sql("select detail from access.trail where verb = :verb order by seq desc limit 20")
                .param("verb", verb).query(String.class).list()));
    }

    private List<String> marks(String source) {
        return as(() -> jdbc.sql("select record from indicator.mark where source = :source").param("source", source).query(String.class).list());
    }

    private static Actor division() {
        return actor(Role.DIVISION_OFFICER, "37");
    }

    private static Actor city(String unit) {
        return actor(Role.CITY_OFFICER, unit);
    }

    private static Actor actor(Role role, String unit) {
        return new Actor(
                1, "测试", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, UnitPath.of(unit), Optional.empty());
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
