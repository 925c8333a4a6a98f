package io.touhao.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.directory.intake.Intake.Outcome;
import io.touhao.page.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class TakeInModuleTest {

    private static final Actor ADMINISTRATOR = new Actor(
            1, "沈岩", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.SYSTEM_ADMINISTRATOR,
            UnitPath.of("37"), Optional.empty());
    private static final List<String> ZONE =
            List.of("370176", "济南高新区", "济南高新区发展改革和经信局", "科长", "县局", "1、12", "是", "赵𬀩", "13800001108", "2023-03-01");

    @Autowired
    private TakeIn takeIn;

    @Autowired
    private Organisation organisation;

    @Test
    void readsItsOwnTemplate() throws IOException {
        var refusal = catchThrowableOfType(Refused.class, () -> preview(takeIn.template())).refusals().getFirst();
        assertThat(refusal.what()).contains("没有内容");
    }

    @Test
    void aPreviewChangesNothing() throws IOException {
        var before = servings();
        var intake = preview(file(ZONE));
        assertThat(intake.count(Outcome.NEW)).isEqualTo(1);
        assertThat(intake.lines().getFirst().remark()).isEqualTo("新增机构；新增岗位；任命赵𬀩");
        assertThat(servings()).isEqualTo(before);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        var file = file(List.of("370202", "市南区", "市南区民营经济科", "科长", "县局", "09", "", "钱一", "", "2023年4月1日"));
        assertThat(apply(file).count(Outcome.NEW)).isEqualTo(1);
        var again = apply(file);
        assertThat(again.count(Outcome.SAME)).isEqualTo(1);
        assertThat(again.count(Outcome.NEW) + again.count(Outcome.CHANGED)).isZero();
    }

    @Test
    void aWrongRowKeepsEveryRowOutAndIsToldInRed() throws IOException {
        var before = servings();
        var file = file(
                ZONE,
                List.of("379999", "", "某局", "科长", "县局", "01", "", "甲", "", "2023-03-01"),
                List.of("370102", "历下区", "历下区工业和信息化局", "经济运行科科长", "县局", "01、12、G、O", "", "乙", "", "2023-03-01"),
                List.of("370103", "历下区", "某局", "科长", "县局", "01", "", "丙", "", "2023-03-01"),
                List.of("370103", "", "某局", "科长", "厅长", "01", "", "丁", "", "2023-02-30"));
        assertThat(catchThrowableOfType(Refused.class, () -> apply(file)).refusals().getFirst().what()).contains("4 行有误");
        assertThat(servings()).isEqualTo(before);
        var intake = preview(file);
        assertThat(intake.lines()).extracting(Intake.Line::outcome)
                .containsExactly(Outcome.NEW, Outcome.WRONG, Outcome.WRONG, Outcome.WRONG, Outcome.WRONG);
        assertThat(intake.lines()).extracting(Intake.Line::remark).satisfies(remarks -> {
            assertThat(remarks.get(1)).contains("没有登记");
            assertThat(remarks.get(2)).contains("王敏").contains("交接");
            assertThat(remarks.get(3)).contains("与单位名称“历下区”不符");
            assertThat(remarks.get(4)).contains("不是日期");
        });
        try (var marked = new XSSFWorkbook(new ByteArrayInputStream(takeIn.marked(file, intake)))) {
            var sheet = marked.getSheetAt(0);
            var cell = sheet.getRow(2).getCell(10);
            assertThat(sheet.getRow(0).getCell(10).getStringCellValue()).isEqualTo("错误原因");
            assertThat(cell.getStringCellValue()).contains("没有登记");
            assertThat(cell.getCellStyle().getFont().getColor()).isEqualTo(IndexedColors.RED.getIndex());
            assertThat(sheet.getRow(1).getCell(10).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        var refusal = catchThrowableOfType(Refused.class, () -> preview("hello".getBytes())).refusals().getFirst();
        assertThat(refusal.field()).contains("file");
    }

    private Intake preview(byte[] file) {
        return Acting.as(ADMINISTRATOR, () -> takeIn.preview(ADMINISTRATOR, file));
    }

    private Intake apply(byte[] file) {
        return Acting.as(ADMINISTRATOR, () -> takeIn.apply(ADMINISTRATOR, file));
    }

    private List<Serving> servings() {
        return Acting.as(ADMINISTRATOR, () -> organisation.servings(UnitPath.of("37"), LocalDate.of(2023, 9, 18)));
    }

    @SafeVarargs
    private byte[] file(List<String>... rows) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(takeIn.template()))) {
            var sheet = book.getSheetAt(0);
            for (var number = 0; number < rows.length; number++) {
                var row = sheet.createRow(number + 1);
                for (var place = 0; place < rows[number].size(); place++) {
                    row.createCell(place).setCellValue(rows[number].get(place));
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
