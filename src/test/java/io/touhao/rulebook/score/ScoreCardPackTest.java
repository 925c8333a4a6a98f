package io.touhao.rulebook.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The score cards that come with the platform, and what is said of faulty ones. */
class ScoreCardPackTest {

    private static final PackFiles BUNDLED = PackFiles.bundled("scorecards");
    private static final ScoreCards CARDS = new DefaultScoreCards();

    @Test
    void everyCaseOfEveryCardComesOut() {
        assertThat(CARDS.all()).hasSize(5).allSatisfy(card -> assertThat(CardCase.faults(BUNDLED, card)).isEmpty());
    }

    @Test
    void everyItemSaysWhatItRestsOn() {
        assertThat(CARDS.all()).flatExtracting(ScoreCard::items)
                .allSatisfy(item -> assertThat(item.citation().document()).isNotBlank());
        assertThat(CARDS.find("shandong-2023-cities").orElseThrow().items())
                .allMatch(item -> item.citation().standing() == Standing.ASSUMPTION);
    }

    @Test
    void findsTheCardInForceForALevel() {
        var day = LocalDate.of(2023, 9, 18);
        assertThat(CARDS.inForce(UnitPath.of("37"), Level.CITY, day)).map(ScoreCard::id).contains("shandong-2023-cities");
        assertThat(CARDS.inForce(UnitPath.of("37.3701"), Level.COUNTY, day)).map(ScoreCard::id).contains("shandong-2023-counties");
        assertThat(CARDS.inForce(UnitPath.of("37"), Level.ZONE, day)).map(ScoreCard::id).contains("shandong-2023-zones");
        assertThat(CARDS.inForce(UnitPath.of("37"), Level.CITY, LocalDate.of(2022, 9, 18))).isEmpty();
    }

    @Test
    void tellsAnUndeclaredFactByFileAndLineAndNamesItsLikes() {
        assertThat(faulty("each: overdue", "each: overdues")).singleElement().satisfies(fault -> {
            assertThat(fault.at().toString()).isEqualTo("packs/scorecards/shandong-2023-cities.yaml:49");
            assertThat(fault.what()).contains("overdues");
            assertThat(fault.advice()).contains("overdue、");
        });
    }

    @Test
    void tellsARuleOfTheWrongType() {
        assertThat(faulty("when: paced > 0", "when: paced")).singleElement().satisfies(fault -> {
            assertThat(fault.at().line()).isEqualTo(42);
            assertThat(fault.what()).contains("不是是或否");
        });
        assertThat(faulty("points: 10 - returned", "points: 10 - (returned > 1)")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("类型不合"));
    }

    @Test
    void tellsWhatIsNoRuleAtAll() {
        assertThat(faulty("points: 10 - returned", "points: 10 -")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("不是合格的式子"));
        assertThat(faulty("        each: overdue\n        points: -1\n", "")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("没有计分办法"));
    }

    @Test
    void tellsAnUnknownKeyAndAMissingCatalogue() {
        assertThat(faulty("ties: shared", "ties: shared\ncolour: red")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("colour"));
        assertThat(faulty("facts: unit-round", "facts: nowhere")).singleElement()
                .satisfies(fault -> assertThat(fault.at().file()).endsWith("facts/nowhere.yaml"));
    }

    @Test
    void tellsAnIdThatIsUsedTwice() {
        assertThat(faulty("id: reminded", "id: returned")).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("用了两次"));
    }

    private static java.util.List<io.touhao.rulebook.pack.PackFault> faulty(String text, String instead) {
        return CardLoader.load(new Changed(text, instead), "shandong-2023-cities").faults();
    }

    /** The bundled files, one text of a card replaced. */
    private record Changed(String text, String instead) implements PackFiles {

        @Override
        public Optional<String> text(String name) {
            return BUNDLED.text(name).map(found -> {
                assertThat(name.startsWith("shandong") && !found.contains(text)).isFalse();
                return name.startsWith("shandong") ? found.replace(text, instead) : found;
            });
        }

        @Override
        public String shown(String name) {
            return BUNDLED.shown(name);
        }
    }
}
