package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;

/**
 * A numbered clause (条款).
 *
 * @param path the markers from the outermost heading down, for instance {@code 二.(一).3}
 * @param marker its own marker, for instance {@code 3}
 * @param heading its words up to the first 。 or ：
 * @param level 1 for the outermost
 * @param headingSpan where the heading stands, marker included
 * @param span where the clause stands with all below it
 */
public record Clause(String path, String marker, String heading, int level, Span headingSpan, Span span) {}
