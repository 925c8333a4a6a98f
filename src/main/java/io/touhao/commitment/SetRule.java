package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rule of lights as a unit set it.
 *
 * @param inherits whether the unit goes by the rule above from this day on
 */
public record SetRule(
        long id, UnitPath unit, LocalDate from, boolean inherits, String title, SignalRule rule, String by, Instant at) {}
