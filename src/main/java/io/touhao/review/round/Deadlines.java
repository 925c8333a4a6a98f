package io.touhao.review.round;

import java.time.LocalDate;

/**
 * Until when each level has to do with a round; each the last working day that counts, until 18:00.
 *
 * @param county owners submit, counties consolidate
 * @param city cities consolidate
 * @param province the province takes up or returns
 * @param freeze the first day on which it may be frozen
 * @param circular the circular is out
 */
public record Deadlines(LocalDate county, LocalDate city, LocalDate province, LocalDate freeze, LocalDate circular) {}
