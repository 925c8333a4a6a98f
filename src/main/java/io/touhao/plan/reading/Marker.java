package io.touhao.plan.reading;

/**
 * A sign that may number a heading, as the marker grammar finds it; whether it does, the numbering decides.
 *
 * @param start where the sign begins in the folded text
 * @param content where the words behind it begin
 * @param label the sign as a path writes it
 * @param opensLine whether it is the first of its line
 */
record Marker(int start, int content, MarkerKind kind, int number, String label, boolean opensLine) {}
