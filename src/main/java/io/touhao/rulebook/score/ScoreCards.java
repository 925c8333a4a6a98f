package io.touhao.rulebook.score;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The score cards that the platform knows. */
public interface ScoreCards {

    List<ScoreCard> all();

    /** The card with this id. */
    Optional<ScoreCard> find(String id);

    /** The card in force for units of a level below a unit, on a day. */
    Optional<ScoreCard> inForce(UnitPath root, Level level, LocalDate day);
}
