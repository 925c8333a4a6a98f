package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackCheckTest {

    private static final String ACTION = "actions/01.yaml";

    @Test
    void findsNoProblemInTheBundledPackAndItsRendition() {
        assertThat(PackCheck.of(PackLoader.load(PackFiles.bundled("shandong-2023")), Packs.rendition())).isEmpty();
    }

    @Test
    void findsNoProblemAgainstTheOfficialText() {
        assertThat(PackCheck.of(PackLoader.load(PackFiles.bundled("shandong-2023")), SharedDocuments.seed())).isEmpty();
    }

    @Test
    void tellsFileAndLineOfAMissingLead() {
        assertThat(problems(ACTION, "    lead: 运行监测协调局\n    support", "    support"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.sort()).isEqualTo(Problem.Sort.NO_OWNER);
                    assertThat(problem.at()).isEqualTo(new PackLine(ACTION, 7));
                    assertThat(problem.advice()).isEqualTo("请补上牵头单位。");
                });
    }

    @Test
    void tellsAMissingDueDate() {
        assertThat(sorts(ACTION, "    due: {by: 2023-12-31, text: 年内}\n", "")).contains(Problem.Sort.NO_DUE_DATE);
    }

    @Test
    void tellsAnUnknownKeyAtItsOwnLine() {
        assertThat(problems(ACTION, "    hedge: 充分发挥", "    hedgehog: 充分发挥")).singleElement().satisfies(problem -> {
            assertThat(problem.sort()).isEqualTo(Problem.Sort.UNKNOWN_KEY);
            assertThat(problem.at().line()).isEqualTo(12);
        });
    }

    @Test
    void tellsAnIdThatIsUsedTwice() {
        assertThat(sorts(ACTION, "id: SD23-01-02", "id: SD23-01-01")).contains(Problem.Sort.DUPLICATE_ID);
    }

    @Test
    void tellsAnOfficeThatIsNotListed() {
        assertThat(sorts(ACTION, "[办公室, 规划投资处]", "[办公室, 规划司]")).containsExactly(Problem.Sort.UNKNOWN_OFFICE);
    }

    @Test
    void tellsAUnitThatDoesNotFitItsMeasure() {
        assertThat(sorts("actions/05.yaml", "unit: 家次", "unit: 家")).containsExactly(Problem.Sort.UNIT_UNFIT);
    }

    @Test
    void tellsACascadeThatItsKindCannotTake() {
        assertThat(sorts(ACTION, "cascade: {rule: each, to: county}", "cascade: {rule: equal, to: county}"))
                .containsExactly(Problem.Sort.CASCADE_UNFIT);
    }

    @Test
    void tellsADayBeforeTheDocument() {
        assertThat(sorts("actions/04.yaml", "by: 2023-06-30", "by: 2022-06-30"))
                .containsExactly(Problem.Sort.DUE_OUTSIDE_YEAR);
    }

    @Test
    void tellsAWordThatTheKindDoesNotKnow() {
        assertThat(problems(ACTION, "measure: growth", "measure: speed")).singleElement().satisfies(problem -> {
            assertThat(problem.sort()).isEqualTo(Problem.Sort.SCHEMA);
            assertThat(problem.advice()).contains("growth");
        });
    }

    @Test
    void tellsTheLineOfBrokenYaml() {
        var loaded = PackLoader.load(Packs.edited(ACTION, "  - id: SD23-01-02", "  - id: [SD23-01-02"));
        assertThat(loaded.problems()).anySatisfy(problem -> {
            assertThat(problem.sort()).isEqualTo(Problem.Sort.NOT_YAML);
            assertThat(problem.at().line()).isGreaterThan(20);
        });
    }

    @Test
    void tellsAFileThatIsMissing() {
        var loaded = PackLoader.load(Packs.edited("plan.yaml", "actions/13.yaml", "actions/14.yaml"));
        assertThat(loaded.problems()).extracting(Problem::sort).contains(Problem.Sort.FILE_MISSING);
    }

    @Test
    void keepsWhatIsSoundBesideWhatIsBroken() {
        var loaded = PackLoader.load(Packs.edited(ACTION, "measure: growth", "measure: speed"));
        assertThat(loaded.pack().orElseThrow().commitments()).hasSize(Packs.SHANDONG.commitments().size() - 1);
    }

    @Test
    void tellsAClauseThatTheTextDoesNotHave() {
        var loaded = PackLoader.load(Packs.edited("actions/13.yaml", "clause: 二.13", "clause: 二.14"));
        assertThat(PackCheck.of(loaded, Packs.rendition()))
                .filteredOn(problem -> problem.sort() == Problem.Sort.UNKNOWN_CLAUSE)
                .hasSize(13);
    }

    @Test
    void tellsAFigureOfTheTextThatNoCommitmentCarries() {
        assertThat(inRendition("年内再打造融合发展示范企业100个左右", "年内再打造融合发展示范企业120个左右"))
                .extracting(Problem::sort)
                .contains(Problem.Sort.FIGURE_NOT_CARRIED);
    }

    @Test
    void tellsADutyOfTheTextThatNoCommitmentCarries() {
        assertThat(inRendition("弘扬企业家精神、儒商精神。", "弘扬企业家精神、儒商精神。建设一批中小企业海外服务站。"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.sort()).isEqualTo(Problem.Sort.DUTY_NOT_CARRIED);
                    assertThat(problem.what()).contains("二.10", "海外服务站");
                });
    }

    @Test
    void letsASloganStayContext() {
        assertThat(inRendition("弘扬企业家精神、儒商精神。", "弘扬企业家精神、儒商精神。进一步提高思想认识。")).isEmpty();
    }

    private static List<Problem> inRendition(String words, String others) {
        var text = Packs.SHANDONG.rendition();
        assertThat(text).contains(words);
        var document = PlanDocument.read(PlanText.of("rendition.txt", text.replace(words, others)));
        return PackCheck.of(PackLoader.load(PackFiles.bundled("shandong-2023")), document);
    }

    private static List<Problem> problems(String file, String words, String others) {
        return PackCheck.of(PackLoader.load(Packs.edited(file, words, others)));
    }

    private static List<Problem.Sort> sorts(String file, String words, String others) {
        return problems(file, words, others).stream().map(Problem::sort).toList();
    }
}
