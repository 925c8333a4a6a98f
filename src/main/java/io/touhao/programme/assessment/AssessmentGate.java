package io.touhao.programme.assessment;

import io.touhao.page.Refused;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Gate;
import io.touhao.programme.application.Move;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing passes or fails before every sheet is filed, disagreement settled, and the score says so. */
@Component
class AssessmentGate implements Gate {

    private final ScoreSheetStore store;
    private final Programmes programmes;

    AssessmentGate(ScoreSheetStore store, Programmes programmes) {
        this.store = store;
        this.programmes = programmes;
    }

    @Override
    public void demandMove(Application application, Move move, LocalDate day) {
        if (move == Move.PASS || move == Move.FAIL) {
            var by = programmes.of(application.programme()).assessment();
            var reading = new Reading(
                    store.sheets(application.id()), Optional.ofNullable(store.resolutions(application.call()).get(application.id())));
            var score = demandScore(application, reading, by);
            if (score.compareTo(by.pass()) >= 0 != (move == Move.PASS)) {
                throw new Refused(new AssessmentRefusal.AgainstScore(application.firm().name(), score, by.pass()));
            }
        }
    }

    static BigDecimal demandScore(Application application, Reading reading, Programme.Assessment by) {
        var firm = application.firm().name();
        if (!reading.isComplete()) {
            throw new Refused(new AssessmentRefusal.SheetsOpen(firm, reading.open()));
        }
        return reading.score(by).orElseThrow(() -> new Refused(new AssessmentRefusal.Disputed(firm, reading.range())));
    }
}
