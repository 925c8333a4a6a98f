package io.touhao.programme.application;

import java.time.Instant;

/** One thing that happened to an application (经过), and what was said with it. */
public record ApplicationStep(Instant at, long account, String actor, String actorTitle, String move, State from, State to, String detail) {

    /** The move in words; what is no move, such as a change of order, is kept in words already. */
    public String title() {
        for (var known : Move.values()) {
            if (known.name().equals(move)) {
                return known.title();
            }
        }
        return move;
    }
}
