package io.touhao.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.PlatformTest;
import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Target;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
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

    private static final UnitPath SHANDONG = UnitPath.of("37");
    private static int issued;

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

    private Actor lixia;
    private String number;

    @BeforeEach
    void issue() {
        number = "%02d".formatted(40 + issued++);
        lixia = officer("37.3701.370102");
        issue(item("-01", "换文核对企业名单"), item("-02", "换文组织对接活动"), item("-03", "换文形成工作总结"));
        own().forEach(row -> as(lixia, () -> commitments.acknowledge(lixia, row.id(), row.version())));
    }

    private void issue(IssueOrder.Item... items) {
        String plan = "exchange-" + number + "-" + items.length;
        as(Actor.SYSTEM, () -> commitments.issue(Actor.SYSTEM, new IssueOrder(plan, SHANDONG, List.of(items))));
    }

    private IssueOrder.Item item(String tail, String title) {
        Promise promise = new Promise(
                number + tail, "01", title + number, Target.without(Kind.DELIVERABLE), LocalDate.of(2023, 1, 1),
                new Due.By(LocalDate.of(2023, 12, 31)),
                new Origin("plan", "exchange-" + number, "SD23-" + number + tail, "鲁工信发〔2023〕3号", "二.01", Optional.empty()),
                List.of("中小企业处"), List.of("年度总结加盖公章"));
        return new IssueOrder.Item(promise, Optional.empty(), new CascadeRule.Each(), Level.COUNTY);
    }

    private Actor officer(String unit) {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .filter(serving -> serving.unit().value().equals(unit) && serving.role() == Role.COUNTY_OFFICER)
                .findFirst()
                .map(LedgerExchangeModuleTest::actor)
                .orElseThrow();
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                serving.unit(), Optional.empty());
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private List<LedgerRow> own() {
        return Acting.as(lixia, () -> rows.all(lixia)).stream().filter(row -> row.number().startsWith(number + "-")).toList();
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(lixia, () -> export.write(lixia, Map.of("q", new String[] {number + "-"}), out));
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
        issue(item("-09", "换文晚到的事"));
        byte[] file = edited(exported(), sheet -> set(sheet, 7, 7, "已经办了"));
        assertThat(preview(file).lines()).filteredOn(line -> line.outcome() == Outcome.WRONG).singleElement()
                .satisfies(line -> assertThat(line.remark()).contains("签收"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> preview(new byte[] {1, 2, 3}))
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(LedgerRefusal.class));
    }
}
