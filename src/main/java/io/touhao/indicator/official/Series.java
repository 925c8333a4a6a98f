package io.touhao.indicator.official;

/**
 * An official series (官方数列).
 *
 * @param id its key; the key of the indicator that means the same, where there is one
 * @param decimals with which it is published
 */
public record Series(String id, String title, String unit, int decimals) {}
