package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.RoundId;
import io.touhao.rulebook.score.CardText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The assessment (考核) of all units of one level in one round.
 *
 * @param root the unit that assesses; the units of the level below it are ranked
 * @param title title of the score card
 * @param cutOff the moment whose records count
 * @param shake by which share weights are shaken for the ranges of places
 * @param rate how often those ranges hold
 * @param objectionsUntil the last day of the objection window, its end at 24:00
 * @param edition the ranking that holds; each accepted objection makes the next
 */
public record Assessment(
        AssessmentId id, int version, RoundId round, String roundName, Instant cutOff, UnitPath root, String rootName,
        Level level, String title, String card, CardText cardText, BigDecimal shake, BigDecimal rate, State state,
        Instant madeAt, String madeBy, Optional<Instant> publishedAt, Optional<LocalDate> objectionsUntil,
        Optional<Instant> finalAt, int edition) {

    /** How far an assessment is. */
    public enum State {
        DRAFT("待公布"),
        PUBLISHED("公示中"),
        FINAL("已定稿");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether units may still object on that day. */
    public boolean isOpenToObjections(LocalDate today) {
        return state == State.PUBLISHED && objectionsUntil.filter(last -> !today.isAfter(last)).isPresent();
    }

    /** Whether the actor's unit assesses here. */
    public boolean isRunBy(Actor actor) {
        return actor.unit().equals(root) || actor.unit().equals(UnitPath.ALL);
    }

    public String address() {
        return "/assessments/" + id.value();
    }
}
