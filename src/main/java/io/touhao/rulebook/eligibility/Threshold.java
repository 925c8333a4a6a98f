package io.touhao.rulebook.eligibility;

import java.math.BigDecimal;

/**
 * A figure of a pack that can be set otherwise (门槛): what is needed of a measure, points to reach, or how many of several.
 *
 * @param id of its condition
 * @param adjustable whether the province may set it; others change only in what is tried out
 */
public record Threshold(String id, String words, BigDecimal value, String unit, boolean adjustable) {}
