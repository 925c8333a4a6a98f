package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of faulty packs and of cases that come out otherwise: file, line, what, and what to do. */
class PackFaultsTest {

    private static final PackFiles BUNDLED = BundledEligibilityPacks.FILES;

    @Test
    void tellsAnUnknownFactAndNamesItsLikes() {
        assertThat(faulty("have: yearsInSegment", "have: yearInSegment")).singleElement().satisfies(fault -> {
            assertThat(fault.at().toString()).isEqualTo("packs/eligibility/srdi-2022.yaml:18");
            assertThat(fault.what()).contains("未声明的事实“yearInSegment”");
            assertThat(fault.advice()).contains("yearsInSegment");
        });
    }

    @Test
    void tellsARuleOfTheWrongType() {
        assertThat(faulty("have: yearsInSegment", "have: ownBrand")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("结果不是数"));
        assertThat(faulty("if: \"!dishonest\"", "if: revenue")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("结果不是是或否"));
    }

    @Test
    void tellsAConditionThatDoesNotSayHowItIsJudged() {
        assertThat(faulty("have: yearsInSegment, atLeast: 2", "have: yearsInSegment")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("要多少"));
        assertThat(faulty("have: yearsInSegment, atLeast: 2", "atLeast: 2")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("怎么判断"));
    }

    @Test
    void tellsAPartThatTheCardLacksAndAWordThatAFactCannotBe() {
        assertThat(faulty("points: total", "points: style")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("没有“style”"));
        assertThat(faulty("{gap-filling: 5, six-bases: 3}", "{gap-filling: 5, six-basis: 3}")).singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("six-bases"));
    }

    @Test
    void tellsAnIdThatIsUsedTwiceAndAKeyThatNobodyKnows() {
        assertThat(faulty("{id: rd-share,", "{id: years,")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("用了两次"));
        assertThat(faulty("{id: years,", "{id: years, colour: red,")).singleElement().satisfies(fault -> assertThat(fault.what()).contains("colour"));
    }

    @Test
    void tellsARuleThatCannotBeAskedInBulk() {
        assertThat(faulty("if: \"!dishonest\"", "if: 'direct.exists(one, one.startsWith(\"maker\"))'")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("查询里没有的写法"));
    }

    @Test
    void tellsACaseThatComesOutOtherwise() {
        var files = new Changed("cases/srdi-2022.yaml", "score: 69", "score: 70");
        var faults = PackCase.faults(files, "srdi-2022", new PackLoader(BUNDLED).load("srdi-2022").sound());
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.at().toString()).isEqualTo("packs/eligibility/cases/srdi-2022.yaml:25");
            assertThat(fault.what()).contains("得分应是 70.00，得出 69.00");
        });
    }

    private static List<PackFault> faulty(String text, String instead) {
        return new PackLoader(new Changed("srdi-2022.yaml", text, instead)).load("srdi-2022").faults();
    }

    /** The bundled files, one text of one file replaced. */
    private record Changed(String file, String text, String instead) implements PackFiles {

        @Override
        public Optional<String> text(String name) {
            return BUNDLED.text(name).map(found -> {
                assertThat(name.equals(file) && !found.contains(text)).isFalse();
                return name.equals(file) ? found.replace(text, instead) : found;
            });
        }

        @Override
        public String shown(String name) {
            return BUNDLED.shown(name);
        }
    }
}
