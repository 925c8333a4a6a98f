package io.touhao.rulebook.score;

import java.math.BigDecimal;

/**
 * By how much the weights of parts are shaken, and how often the printed places then hold.
 *
 * @param share each weight moves by up to this share up or down, by itself: 0.10; together they are then brought back to
 *     the full marks of the card
 * @param rate the declared share of re-runs whose place lies within the printed ones: 0.95
 * @param draws how many re-runs the printed places are taken from
 * @param seed where chance begins, so that anybody gets the same
 */
public record Perturbation(BigDecimal share, BigDecimal rate, int draws, long seed) {}
