package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.calendar.HolidayLine.Outcome;
import io.touhao.directory.calendar.TakeInHolidays;
import io.touhao.page.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class HolidaysModuleTest {

    private static final String SOURCE = "测试〔2024〕1号";

    @Autowired
    private Holidays holidays;

    @Autowired
    private TakeInHolidays takeIn;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTestYearsOut() {
        jdbc.sql("delete from directory.holiday_year where year > 2023").update();
    }

    @Test
    void knowsTheYear2023FromTheStart() {
        assertThat(holidays.year(2023).orElseThrow().source()).isEqualTo("国办发明电〔2022〕16号");
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.of(2023, 10, 7))).isTrue();
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.of(2023, 10, 2))).isFalse();
    }

    @Test
    void takesTheSameWorkbookInTwiceAndChangesNothingTheSecondTime() {
        var file = workbook("2024-10-01|放假|国庆节", "2024年10月12日|上班|国庆节");
        assertThat(takeIn.preview(2024, SOURCE, file).count(Outcome.NEW)).isEqualTo(2);
        takeIn.apply(administrator("37"), 2024, SOURCE, file);
        var second = takeIn.preview(2024, SOURCE, file);
        assertThat(second.count(Outcome.SAME)).isEqualTo(2);
        assertThat(second.writes()).isFalse();
        assertThat(holidays.arrange(administrator("37"), second.year())).isFalse();
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.of(2024, 10, 12))).isTrue();
    }

    @Test
    void takesOutWhatTheNextWorkbookOfTheYearNoLongerHas() {
        takeIn.apply(administrator("37"), 2024, SOURCE, workbook("2024-10-01|放假|国庆节", "2024-10-02|放假|国庆节"));
        var next = takeIn.apply(administrator("37"), 2024, SOURCE, workbook("2024-10-01|放假|国庆节"));
        assertThat(next.count(Outcome.GONE)).isEqualTo(1);
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.of(2024, 10, 2))).isTrue();
    }

    @Test
    void tellsEachFaultyRowAndTakesNoneIn() {
        var file = workbook(
                "2024-10-01|放假|国庆节", "2024-10-01|放假|国庆节", "2024-13-01|放假|国庆节", "2024-10-08|上班|国庆节",
                "2024-10-02|休息|国庆节", "2024-10-03|放假|");
        var intake = takeIn.preview(2024, SOURCE, file);
        assertThat(intake.lines()).filteredOn(line -> line.outcome() == Outcome.WRONG)
                .extracting(line -> line.remark())
                .anyMatch(why -> why.contains("两次")).anyMatch(why -> why.contains("读不出来"))
                .anyMatch(why -> why.contains("本就是工作日")).anyMatch(why -> why.contains("休息"))
                .anyMatch(why -> why.contains("节日名称")).hasSize(5);
        assertThatThrownBy(() -> takeIn.apply(administrator("37"), 2024, SOURCE, file)).isInstanceOf(Refused.class);
        assertThat(holidays.year(2024)).isEmpty();
        assertThat(lastCell(takeIn.marked(file, intake), 2)).contains("两次");
    }

    @Test
    void leavesTheTableToTheAdministratorOfTheProvince() {
        var year = new HolidayYear(2024, SOURCE, HolidayYear.Standing.ENTERED, List.of());
        assertThatThrownBy(() -> holidays.arrange(administrator("37.3701"), year)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsADayInOneYearOnly() {
        var year = new HolidayYear(2024, SOURCE, HolidayYear.Standing.ENTERED,
                List.of(new Holiday(LocalDate.of(2023, 12, 30), Holiday.Kind.OFF, "元旦")));
        holidays.arrange(administrator("37"), year);
        var other = holidays.year(2023).orElseThrow().with(new Holiday(LocalDate.of(2023, 12, 30), Holiday.Kind.OFF, "元旦"));
        assertThatThrownBy(() -> holidays.arrange(administrator("37"), other))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusals().getFirst().what()).contains("2024 年度"));
    }

    private static Actor administrator(String unit) {
        return new Actor(
                9, "沈岩", Optional.empty(), Optional.empty(), Optional.empty(), "系统管理员", Role.SYSTEM_ADMINISTRATOR,
                UnitPath.of(unit), Optional.empty());
    }

    private byte[] workbook(String... rows) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(takeIn.template(2031)))) {
            var sheet = book.getSheetAt(0);
            for (var text : rows) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                var cells = text.split("\\|", -1);
                for (var place = 0; place < cells.length; place++) {
                    row.createCell(place).setCellValue(cells[place]);
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String lastCell(byte[] file, int row) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0).getRow(row).getCell(3).getStringCellValue();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
