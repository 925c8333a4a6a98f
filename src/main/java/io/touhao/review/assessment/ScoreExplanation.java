package io.touhao.review.assessment;

import io.touhao.rulebook.score.CardLoader;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The score of a unit as text, straight out of the storage: for the command line, which sees everything. */
public final class ScoreExplanation {

    private ScoreExplanation() {}

    /**
     * Tree, place and nearest changes of a unit in the assessment of a round; none where it was not assessed.
     *
     * @param unit path, code or name of the unit
     */
    public static Optional<String> of(JdbcClient jdbc, String unit, long round) {
        var store = new AssessmentStore(jdbc);
        return store.all().stream()
                .filter(assessment -> assessment.round().value() == round)
                .flatMap(assessment -> Standings.corrected(
                                store.assessed(assessment.id()), new ObjectionStore(jdbc, new ObjectionFileStore(jdbc)).of(assessment.id())).stream()
                        .filter(one -> isMeant(one, unit))
                        .map(one -> print(store, assessment, one)))
                .findFirst();
    }

    private static boolean isMeant(Proven one, String unit) {
        return one.unit().value().equals(unit) || one.unit().code().equals(unit) || one.unitName().equals(unit);
    }

    private static String print(AssessmentStore store, Assessment assessment, Proven unit) {
        var ranking = store.ranking(assessment.id(), assessment.edition());
        var rank = ranking.stream().filter(row -> row.unit().equals(unit.unit())).findFirst().orElseThrow();
        var score = CardLoader.again(assessment.cardText()).score(unit.facts());
        var nearest = Nearest.of(score, rank, ranking);
        var text = new StringBuilder("%s %s，%s / %d，区间 %s，%s%n%s".formatted(
                assessment.roundName(), unit.unitName(), rank.place().words(), ranking.size(), rank.range().words(),
                assessment.state().title(), score.print()));
        nearest.step().ifPresent(change -> text.append("到上一位：%s%n".formatted(change.words())));
        nearest.band().stream().filter(change -> change.fact().steerable()).findFirst().ifPresent(change -> text.append("换档：%s%n".formatted(change.words())));
        return text.toString();
    }
}
