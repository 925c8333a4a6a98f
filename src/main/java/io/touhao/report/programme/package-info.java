/** What cultivation does by the clock, and what it adds to other modules' pages. */
@NullMarked
package io.touhao.report.programme;

import org.jspecify.annotations.NullMarked;
