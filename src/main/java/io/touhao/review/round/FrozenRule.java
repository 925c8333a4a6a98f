package io.touhao.review.round;

/**
 * A definition (口径) that held when the round was frozen: a rule pack or a plan.
 *
 * @param name the file or document it stands in
 * @param version which version of it
 * @param hash SM3 of its text, in hexadecimal
 */
public record FrozenRule(String name, String version, String hash) {}
