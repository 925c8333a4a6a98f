package io.touhao.review.round;

import io.touhao.directory.Actor;
import java.util.List;

/**
 * Told in the transaction in which something happened to sheets of a round, so that whoever listens does so with the
 * change or not at all.
 *
 * @param words the reason of a return; empty where there is none
 */
public record RoundsChanged(Round round, List<Sheet> sheets, RoundDeed deed, Actor actor, String words) {

    public RoundsChanged {
        sheets = List.copyOf(sheets);
    }
}
