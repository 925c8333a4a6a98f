package io.touhao.plan.pack;

/**
 * Where a commitment stands in a document (锚点), down to the characters.
 *
 * @param start first character of the sentence
 * @param end the character after its last
 * @param textHash hash of the sentence's wording, the same in every edition that says the same
 */
public record Anchor(String documentNumber, String clausePath, int start, int end, String textHash) {}
