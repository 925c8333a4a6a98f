package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;

/** A sentence of the plan, as printed, within the clause that holds it; the path is empty before the first heading. */
public record Sentence(String clausePath, Span span, String text) {}
