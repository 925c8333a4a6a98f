package io.touhao.monitoring.warning;

import io.touhao.rulebook.Expression;

/**
 * What a warning warns of (后果), as the pack defines it: an event begins in the first period in which the condition holds.
 *
 * @param title in words: 三个月产值同比下降 20% 以上
 */
record Outcome(String id, SubjectKind subject, String title, Expression when) {}
