package io.touhao.indicator.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.official.SeriesIntake.Outcome;
import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookRefusal;
import io.touhao.quantity.Period;
import io.touhao.rulebook.pack.PackFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test takes in figures of a series and year of its own. */
@PlatformTest
class OfficialSeriesModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);
    private static final String HEAD = "数列,地区,报告期,数值,数据状态,依据,来源,发布日期,说明\n";

    @Autowired
    private OfficialSeries series;

    @Autowired
    private TakeInSeries takeIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theVerifiedFiguresThatComeAlongAreThereAndWhatLiesAheadIsNot() {
        assertThat(value("gdp-growth", "37", "2023-01/P6M", TODAY)).contains(new BigDecimal("6.2"));
        assertThat(value("gdp-growth", "37", "2023", TODAY)).isEmpty();
        assertThat(as(() -> series.of("gdp-growth", "37", LocalDate.of(2024, 1, 1)))).hasSize(2);
        assertThat(as(() -> series.latestOfEach("software-revenue-growth", TODAY))).extracting(one -> one.place().title())
                .containsExactly("山东", "江苏", "浙江", "广东", "北京");
    }

    @Test
    void everyFigureThatComesAlongSaysWhereItComesFromAndWhatIsWorkedOutSaysHow() {
        var rows = PackFiles.bundled("series").text("published.csv").orElseThrow().lines().skip(1).toList();
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> assertThat(row.split(",", -1)[6]).isNotEmpty());
        assertThat(rows.stream().filter(row -> row.contains("推算"))).isNotEmpty()
                .allSatisfy(row -> assertThat(row.split(",", -1)[8]).contains("推算"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = file("retail-growth,37,2021,15.3,最终,公布,年度公报,2022-03-01,");
        assertThat(apply(file).count(Outcome.NEW)).isEqualTo(1);
        assertThat(apply(file).count(Outcome.SAME)).isEqualTo(1);
        assertThat(as(() -> series.editions("retail-growth")).stream().filter(one -> one.period().equals(Period.year(2021)))).hasSize(1);
    }

    @Test
    void aCorrectionIsAnotherRowAndTheOldOneStays() {
        apply(file("trade-growth,37,2020,5.0,初步,公布,快报,2021-01-20,"));
        apply(file("trade-growth,37,2020,4.9,修订,公布,年度公报,2021-03-01,"));
        assertThat(as(() -> series.editions("trade-growth")).stream().filter(one -> one.period().equals(Period.year(2020))))
                .extracting(OfficialValue::value, one -> one.knownUntil().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal("5.0"), true),
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal("4.9"), false));
        assertThatThrownBy(() -> as(() -> jdbc.sql("update indicator.official set value = 9").update()))
                .hasMessageContaining("only ever ended");
    }

    @Test
    void oneWrongRowKeepsAllOutAndTheReturnedFileSaysWhy() throws IOException {
        var file = file(
                "population,37,2022,10162.79,最终,公布,年度公报,2023-03-01,",
                "人口,37,2022,1,最终,公布,年度公报,,",
                "population,99,2022年1月,约一亿,终稿,估,,2021-01-01,",
                "population,37,2022,10162.79,最终,公布,年度公报,,",
                "gdp-growth,37,2022,3.95,最终,公布,年度公报,2099-01-01,",
                "population,37,2021,10169.99,最终,推算,年度公报,,");
        assertThat(catchThrowableOfType(Refused.class, () -> apply(file)).refusals()).singleElement()
                .isEqualTo(new SeriesRefusal.RowsWrong(5));
        assertThat(as(() -> series.of("population", "37", TODAY))).isEmpty();
        var faults = faults(as(() -> takeIn.marked(division(), file)));
        assertThat(faults.get(0)).isEmpty();
        assertThat(faults.get(1)).contains("没有数列“人口”");
        assertThat(faults.get(2)).contains("没有地区", "不是数", "数据状态", "依据", "来源不能空着", "早于报告期末");
        assertThat(faults.get(3)).contains("出现两次");
        assertThat(faults.get(4)).contains("1 位小数", "在今天之后");
        assertThat(faults.get(5)).contains("怎么算的");
    }

    @Test
    void readsAWorkbookAndRefusesItsFormulas() throws IOException {
        var book = workbook("=1+1");
        assertThat(as(() -> takeIn.preview(division(), book)).lines().getFirst().remark()).contains("公式");
        var plain = workbook("6.6");
        assertThat(as(() -> takeIn.preview(division(), plain)).count(Outcome.WRONG)).isZero();
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        for (var wrong : List.of("一句话", HEAD, "数列,地区,报告期,数值\ngdp,37,2020,1")) {
            assertThat(catchThrowableOfType(Refused.class, () -> apply(wrong.getBytes(StandardCharsets.UTF_8))).refusals())
                    .singleElement().isInstanceOf(SeriesRefusal.Unreadable.class);
        }
        assertThat(catchThrowableOfType(Refused.class, () -> apply("PK坏".getBytes(StandardCharsets.UTF_8))).refusals())
                .singleElement().isInstanceOf(WorkbookRefusal.NotAWorkbook.class);
    }

    @Test
    void onlyTheProvinceTakesFiguresIn() {
        var county = actor(Role.COUNTY_OFFICER, "37.3701.370102");
        assertThat(catchThrowableOfType(Refused.class, () -> as(() -> takeIn.apply(county, file("gdp,37,2020,1,最终,公布,甲,,"))))
                .refusals()).singleElement().isInstanceOf(SeriesRefusal.NotYours.class);
    }

    private Optional<BigDecimal> value(String id, String place, String period, LocalDate day) {
        return as(() -> series.value(id, place, Period.parse(period), day)).map(OfficialValue::value);
    }

    private SeriesIntake apply(byte[] file) {
        return as(() -> takeIn.apply(division(), file));
    }

    private static byte[] file(String... rows) {
        return (HEAD + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String figure) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(2);
            var row = sheet.createRow(3);
            var cells = List.of("gdp-growth", "江苏", "2023年1—3月", figure, "初步", "公布", "省局", "2023-04-20", "");
            for (var place = 0; place < cells.size(); place++) {
                head.createCell(place).setCellValue(SeriesColumn.values()[place].title());
                if (cells.get(place).startsWith("=")) {
                    row.createCell(place).setCellFormula(cells.get(place).substring(1));
                } else {
                    row.createCell(place).setCellValue(cells.get(place));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> faults(byte[] marked) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var sheet = book.getSheetAt(0);
            return Stream.iterate(1, row -> row + 1).limit(sheet.getLastRowNum())
                    .map(row -> sheet.getRow(row).getCell(SeriesColumn.values().length).getStringCellValue()).toList();
        }
    }

    private static Actor division() {
        return actor(Role.DIVISION_OFFICER, "37");
    }

    private static Actor actor(Role role, String unit) {
        return new Actor(
                1, "测试", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, UnitPath.of(unit), Optional.empty());
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, work);
    }
}
