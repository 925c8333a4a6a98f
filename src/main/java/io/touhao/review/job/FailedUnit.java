package io.touhao.review.job;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit that a nightly run failed for.
 *
 * @param failure what went wrong, in the words of the fault
 * @param next when it is tried again
 */
public record FailedUnit(String job, LocalDate day, String unit, int attempts, String failure, Instant next) {}
