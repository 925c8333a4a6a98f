package io.touhao.report.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.quantity.WorkingDays;
import io.touhao.report.document.Passage;
import io.touhao.report.document.Programs;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.FrozenSheet;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.SheetKind;
import io.touhao.review.round.SheetState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircularTest {

    private static final CircularPack PACK = CircularPack.standard();
    private static final Issue ISSUE = new Issue("鲁工信调", 2023, OptionalInt.of(3), LocalDate.of(2023, 9, 19));

    @TempDir
    private Path folder;

    @Test
    void unitsEqualInRateAndOverdueShareAreTiedAndTheNextPlaceIsLeftOut() {
        var circular = circular(rows(1, 4, 3), rows(2, 4, 3), rows(3, 4, 4), rows(4, 4, 1));
        assertThat(circular.ranking()).extracting(one -> one.unit().name() + one.placeWords())
                .containsExactly("丙市1", "甲市并列2", "乙市并列2", "丁市4");
    }

    @Test
    void whereTooManyAreTiedNoneIsNamed() {
        var circular = circular(rows(1, 4, 2), rows(2, 4, 2), rows(3, 4, 2), rows(4, 4, 2), rows(5, 4, 2), rows(6, 4, 2), rows(7, 8, 0));
        assertThat(circular.leading(PACK)).isEmpty();
        assertThat(circular.lagging(PACK)).extracting(one -> one.unit().name()).containsExactly("庚市");
    }

    @Test
    void whoIsFarFromWhatIsDueProRataIsNotPraised() {
        var circular = circular(rows(1, 10, 3), rows(2, 10, 1), rows(3, 10, 0));
        assertThat(circular.proRata()).isEqualByComparingTo("71.2");
        assertThat(circular.praiseworthy(PACK)).isEqualByComparingTo("35.6");
        assertThat(circular.leading(PACK)).isEmpty();
        assertThat(words(circular)).contains("没有单位的办结率达到35.6%的表扬线，本期不点名表扬。");
        assertThat(circular(rows(1, 10, 4), rows(2, 10, 1), rows(3, 10, 0)).leading(PACK))
                .extracting(one -> one.unit().name()).containsExactly("甲市");
    }

    @Test
    void theUnitsOwnConsolidatedSheetIsNotMissingAndItsOfficesSpeakForThemselves() {
        var own = SampleRounds.sheet(1, "37", "山东省", "", SheetState.OPEN);
        var office = new FrozenSheet(
                2, SheetKind.OWNER, SampleRounds.PROVINCE, "山东省", Level.PROVINCE, "数据处 处长", "数据处 处长 王岚", 3, "企业数据采集口径不一", "",
                Optional.empty(), "", SheetState.TAKEN, "");
        var city = SampleRounds.sheet(3, "37.3701", "甲市", "", SheetState.OPEN);
        var circular = Circular.of(
                SampleRounds.of(units(1), rows(1, 4, 1), List.of(own, office, city)), Optional.empty(), SampleRounds.PROVINCE, PACK);
        assertThat(circular.missing()).extracting(FrozenSheet::unitName).containsExactly("甲市");
        assertThat(words(circular)).contains("数据和佐证不实不全。涉及1个单位。数据处反映企业数据采集口径不一。")
                .contains("本轮应报调度表2张，未报送1张，涉及甲市。").doesNotContain("山东省反映");
    }

    @Test
    void aChangeOfPlaceIsThatBetweenTheTwoSnapshots() {
        var before = SampleRounds.of(units(3), concat(rows(1, 4, 1), rows(2, 4, 2), rows(3, 4, 3)), List.of());
        var now = SampleRounds.of(units(3), concat(rows(1, 4, 4), rows(2, 4, 2), rows(3, 4, 3)), List.of());
        var circular = Circular.of(now, Optional.of(before), SampleRounds.PROVINCE, PACK);
        assertThat(circular.ranking()).extracting(one -> one.unit().name() + one.moved(true)).containsExactly("甲市↑2", "丙市↓1", "乙市↓1");
        assertThat(words(circular)).contains("甲市办结率100.0%，居第1位，较上季度提高75.0个百分点，前进2位").doesNotContain("提高75.0%");
    }

    @Test
    void aFirstRoundSaysThatNothingCanBeCompared() {
        assertThat(words(circular(rows(1, 4, 3), rows(2, 4, 2)))).contains("没有上期可比");
    }

    @Test
    void problemsAreGroupedByThemeAndSaidOnce() {
        var sheets = List.of(
                SampleRounds.sheet(1, "37.3701", "甲市", "贷款难；贷款难。暂无", SheetState.TAKEN),
                SampleRounds.sheet(2, "37.3702", "乙市", "用地指标没有落实", SheetState.SUBMITTED),
                SampleRounds.sheet(3, "37.3703", "丙市", "这一张没有报", SheetState.OPEN));
        var circular = Circular.of(
                SampleRounds.of(units(3), concat(rows(1, 4, 1), rows(2, 4, 2), rows(3, 4, 3)), sheets), Optional.empty(), SampleRounds.PROVINCE, PACK);
        assertThat(words(circular)).contains("（一）要素保障不到位。涉及2个单位。甲市反映贷款难；乙市反映用地指标没有落实。")
                .contains("（二）报送不及时。本轮应报调度表3张，未报送1张，涉及丙市。").doesNotContain("这一张没有报");
    }

    @Test
    void whatWasClosedOutWithoutItsEvidenceIsCalledOut() {
        var rows = concat(rows(1, 4, 3), List.of(SampleRounds.row(97 * 9, "37.3701", "用水权交易机制方案", true, Signal.DONE, "2023-12-31")));
        var circular = Circular.of(SampleRounds.of(units(1), rows, List.of()), Optional.empty(), SampleRounds.PROVINCE, PACK);
        assertThat(words(circular)).contains("部分事项未按佐证要求销号。1项未达到佐证要求，由上级批准销号").contains("“用水权交易机制方案”");
    }

    @Test
    void aFigureCountsWhatItOpens() {
        var circular = Circular.of(SampleRounds.third(7, 2_000), Optional.empty(), UnitPath.of("37.3701"), PACK);
        for (var counted : Counted.values()) {
            assertThat(circular.rows().stream().filter(row -> counted.counts(row, circular.on())).count())
                    .as(counted.title()).isEqualTo(circular.tally().count(counted));
        }
    }

    @Test
    void theFilesComeOutTheSameAndKeepTheForm() throws Exception {
        for (var scope : List.of(SampleRounds.PROVINCE, UnitPath.of("37.3701"))) {
            var files = files(scope);
            files(scope).forEach((kind, bytes) -> assertThat(bytes).as(kind.ending()).isEqualTo(files.get(kind)));
            for (var file : files.entrySet()) {
                Files.write(folder.resolve("circular." + file.getKey().ending()), file.getValue());
            }
            var checker = Programs.shared().resolve("checks/circular");
            assumeTrue(Files.exists(checker), "without the form checker beside the checkout");
            assertThat(Programs.output(folder, "python3", checker.toString(), "circular.docx")).endsWith("32 rules, 0 failed\n");
        }
    }

    private static Map<FileKind, byte[]> files(UnitPath scope) {
        var circular = Circular.of(SampleRounds.third(7, 4_000), Optional.of(SampleRounds.second(7, 4_000)), scope, PACK);
        return Rendering.files(circular, PACK, Draft.suggested(circular, PACK, WorkingDays.WEEKENDS_ONLY), ISSUE);
    }

    @SafeVarargs
    private static Circular circular(List<FrozenRow>... rows) {
        return Circular.of(SampleRounds.of(units(rows.length), concat(rows), List.of()), Optional.empty(), SampleRounds.PROVINCE, PACK);
    }

    private static List<FrozenUnit> units(int cities) {
        var units = new ArrayList<FrozenUnit>();
        units.add(SampleRounds.unit("37", "山东省", Level.PROVINCE));
        for (int city = 1; city <= cities; city++) {
            units.add(SampleRounds.unit("37.370" + city, "甲乙丙丁戊己庚".charAt(city - 1) + "市", Level.CITY));
        }
        return units;
    }

    private static List<FrozenRow> rows(int city, int all, int closed) {
        var rows = new ArrayList<FrozenRow>();
        for (int at = 0; at < all; at++) {
            rows.add(SampleRounds.row(city * 10 + at, "37.370" + city, "对接", at < closed, Signal.RED, "2023-12-31"));
        }
        return rows;
    }

    @SafeVarargs
    private static List<FrozenRow> concat(List<FrozenRow>... rows) {
        return List.of(rows).stream().flatMap(List::stream).toList();
    }

    private static String words(Circular circular) {
        var draft = Draft.suggested(circular, PACK, WorkingDays.WEEKENDS_ONLY);
        return Rendering.document(circular, PACK, draft, ISSUE, new Records("")).body().stream()
                .map(CircularTest::words).collect(Collectors.joining("\n"));
    }

    private static String words(Passage passage) {
        return switch (passage) {
            case Passage.Heading heading -> heading.words() + heading.follows().words();
            case Passage.Paragraph paragraph -> paragraph.text().words();
            case Passage.Grid grid -> "";
        };
    }
}
