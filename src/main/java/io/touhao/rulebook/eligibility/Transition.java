package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Citation;
import java.time.LocalDate;

/**
 * What still holds after a pack ended (过渡规定): until that day reviews go by it.
 *
 * @param reviewsUntil the last day on which reviews go by it
 */
public record Transition(LocalDate reviewsUntil, String words, Citation citation) {}
