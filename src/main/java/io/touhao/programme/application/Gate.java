package io.touhao.programme.application;

import java.time.LocalDate;

/**
 * Holds an application back for a reason that lies above: sheets that experts have not filed, a notice that still runs, a ban.
 * Contributed as beans; each throws {@link io.touhao.page.Refused} where it does not let through.
 */
public interface Gate {

    /** Asked before a firm begins to apply, and again when it hands in. */
    default void demandEntry(Call call, long enterprise, LocalDate day) {}

    /** Asked before every move. */
    default void demandMove(Application application, Move move, LocalDate day) {}
}
