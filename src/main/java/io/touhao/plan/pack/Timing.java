package io.touhao.plan.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Until when (完成时限).
 *
 * <p>Either the document's own words say so, or the pack assumes it; which of the two stays visible.
 */
public sealed interface Timing {

    /** The document's words, 年内; none where the pack assumes the day. */
    Optional<String> stated();

    /** The day that counts first. */
    LocalDate day();

    default boolean isAssumed() {
        return stated().isEmpty();
    }

    /** By a day. */
    record By(LocalDate day, Optional<String> stated) implements Timing {}

    /** In every period until a day. */
    record Recurring(LocalDate day, Optional<String> stated) implements Timing {}

    /** Without an end: reviewed each period, and as a whole on a day. */
    record Review(LocalDate day, Period every, Optional<String> stated) implements Timing {}
}
