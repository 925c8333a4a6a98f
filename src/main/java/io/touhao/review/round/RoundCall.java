package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;

/**
 * What round is to be opened.
 *
 * @param key once for a root: 2023Q3, 2023-09, 2023W38
 * @param name 2023年第三季度
 * @param root the unit whose subtree reports
 * @param from first day of the period that is accounted for
 * @param until its last day
 */
public record RoundCall(
        String key, String name, Rhythm rhythm, UnitPath root, LocalDate from, LocalDate until, Deadlines deadlines) {}
