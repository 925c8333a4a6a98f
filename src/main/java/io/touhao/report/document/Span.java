package io.touhao.report.document;

import java.util.Optional;

/**
 * A piece of a text.
 *
 * @param address on a page, where the figure opens to its records; files print the words alone
 */
public record Span(String words, Optional<String> address) {}
