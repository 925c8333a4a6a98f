/**
 * Reads a plan document into clauses, sentences, targets, deadlines, recurrences and responsible bodies.
 *
 * <p>Pure Java: no framework, no database. {@link io.touhao.plan.reading.PlanReader} is the face; the grammars below it
 * know the language of plans in general and no document in particular.
 */
@NullMarked
package io.touhao.plan.reading;

import org.jspecify.annotations.NullMarked;
