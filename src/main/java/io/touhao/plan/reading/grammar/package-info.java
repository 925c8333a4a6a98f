/** The small grammars of plan language: numerals, quantities with bounds, times, and the piece of a sentence around them. */
@NullMarked
package io.touhao.plan.reading.grammar;

import org.jspecify.annotations.NullMarked;
