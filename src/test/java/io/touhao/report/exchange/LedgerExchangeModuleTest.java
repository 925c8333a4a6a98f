package io.touhao.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.PlatformTest;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.page.Refused;
import io.touhao.report.ledger.LedgerReader;
import io.touhao.report.ledger.LedgerReading;
import io.touhao.report.ledger.LedgerRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger goes out, is filled in at a county's desk, and comes back. */
@PlatformTest
class LedgerExchangeModuleTest {

    @Autowired
    private Commitments commitments;

    @Autowired
    private LedgerExport export;

    @Autowired
    private LedgerImport intake;

    @Autowired
    private LedgerRows rows;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    private CountyDesk desk;
    private Actor lixia;
    private String number;

    @BeforeEach
    void issue() {
        desk = new CountyDesk(commitments, rows, organisation, clock);
        lixia = desk.officer();
        number = desk.number();
    }

    private List<LedgerRow> own() {
        return desk.tasks();
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountyDesk.as(lixia, () -> export.write(lixia, Map.of("q", new String[] {number + "-"}), out));
        return out.toByteArray();
    }

    private static byte[] edited(byte[] file, Consumer<Sheet> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void set(Sheet sheet, int line, int column, String text) {
        sheet.getRow(line - 1).createCell(column).setCellValue(text);
    }

    private byte[] filledIn() {
        return edited(exported(), sheet -> {
            set(sheet, 4, 7, "已核对168户");
            set(sheet, 5, 7, "办成5场，\n参加118家");
            set(sheet, 5, 8, "专家资源偏少");
            set(sheet, 5, 10, "已完成");
        });
    }

    private LedgerPreview preview(byte[] file) {
        return Acting.as(lixia, () -> intake.preview(lixia, "台账.xlsx", file));
    }

    private LedgerPreview apply(byte[] file) {
        return Acting.as(lixia, () -> intake.apply(lixia, "台账.xlsx", file));
    }

    @Test
    void goesOutInTheFormThatOfficesKeep() {
        LedgerReading reading = (LedgerReading) new LedgerReader(2023, Optional.empty()).read("台账.xlsx", exported());

        assertThat(reading.rows()).extracting(row -> row.code())
                .containsExactly(number + "-01-370102", number + "-02-370102", number + "-03-370102");
        assertThat(reading.rows()).allSatisfy(row -> assertThat(row.due()).contains(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void showsWhatAFileWouldDoAndWritesNothing() {
        LedgerPreview preview = preview(filledIn());

        assertThat(preview.count(Outcome.NEW)).isEqualTo(2);
        assertThat(preview.count(Outcome.SAME)).isEqualTo(1);
        assertThat(preview.lines().get(1).remark()).contains("另行申报办结");
        assertThat(own()).allSatisfy(row -> assertThat(row.progress()).isEmpty());
    }

    @Test
    void appliesAFileOnceAndTheSameFileNeverAgain() {
        byte[] file = filledIn();
        assertThat(apply(file).written()).isEqualTo(2);
        List<LedgerRow> applied = own();
        assertThat(applied).extracting(LedgerRow::progress).containsExactlyInAnyOrder("已核对168户", "办成5场，\n参加118家", "");

        assertThat(preview(file).count(Outcome.SAME)).isEqualTo(3);
        assertThat(apply(file).written()).isZero();
        assertThat(own()).isEqualTo(applied);
        assertThat(preview(exported()).count(Outcome.SAME)).isEqualTo(3);
    }

    @Test
    void changesOneFieldAndClearsAnotherAndLeavesEmptyCellsAlone() {
        apply(filledIn());
        apply(edited(exported(), sheet -> {
            set(sheet, 5, 7, "");
            set(sheet, 5, 8, "无");
            set(sheet, 5, 9, "再办一场");
        }));

        assertThat(own()).filteredOn(row -> row.number().equals(number + "-02")).singleElement().satisfies(row -> {
            assertThat(row.progress()).isEqualTo("办成5场，\n参加118家");
            assertThat(row.problems()).isEmpty();
            assertThat(row.nextSteps()).isEqualTo("再办一场");
        });
    }

    @Test
    void appliesNothingOfAFileWithThreeWrongLines() throws IOException {
        byte[] file = edited(filledIn(), sheet -> {
            set(sheet, 4, 11, number + "-01-370103");
            set(sheet, 6, 11, "");
            set(sheet, 6, 1, "从来没有下达过的事情");
            Row copy = sheet.createRow(6);
            copy.createCell(1).setCellValue("换文组织对接活动" + number);
            copy.createCell(7).setCellValue("另一种说法");
        });

        assertThat(preview(file).count(Outcome.WRONG)).isEqualTo(3);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> apply(file));
        assertThat(own()).allSatisfy(row -> assertThat(row.progress()).isEmpty());

        byte[] marked = Acting.as(lixia, () -> intake.marked(lixia, "台账.xlsx", file)).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(12).getStringCellValue()).isEqualTo("错误原因");
            assertThat(Stream.of(3, 5, 6).map(row -> sheet.getRow(row).getCell(12).getStringCellValue()))
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
            assertThat(sheet.getRow(4).getCell(12)).isNull();
        }
    }

    @Test
    void saysSoWhereALineAsksForADeadlineOrAnOwnerThatAnImportDoesNotChange() {
        byte[] file = edited(exported(), sheet -> {
            set(sheet, 4, 4, "查无此人");
            set(sheet, 4, 6, "十三月底前");
        });
        ImportLine line = preview(file).lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.SAME);
        assertThat(line.remark()).contains("“十三月底前”", "“查无此人”", own().getFirst().owner().personName());
        assertThat(preview(exported()).lines()).allSatisfy(same -> assertThat(same.remark()).isEmpty());
    }

    @Test
    void doubtsATaskThatIsOnlyAlike() {
        LedgerPreview preview = preview(edited(filledIn(), sheet -> {
            set(sheet, 4, 11, "");
            set(sheet, 4, 1, "换文核对企业的名单" + number);
        }));

        assertThat(preview.count(Outcome.DOUBTFUL)).isEqualTo(1);
        assertThat(preview.isSound()).isTrue();
    }

    @Test
    void findsTasksByTheirWordsWhereThereIsNoCode() {
        LedgerPreview preview = preview(edited(filledIn(), sheet -> {
            for (int line = 3; line <= 6; line++) {
                set(sheet, line, 11, "");
            }
        }));

        assertThat(preview.count(Outcome.NEW)).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotYetTakenAndWhatIsNoLedger() {
        desk.issueLate();
        byte[] file = edited(exported(), sheet -> set(sheet, 7, 7, "已经办了"));
        assertThat(preview(file).lines()).filteredOn(line -> line.outcome() == Outcome.WRONG).singleElement()
                .satisfies(line -> assertThat(line.remark()).contains("签收"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> preview(new byte[] {1, 2, 3}))
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(LedgerRefusal.class));
    }
}
