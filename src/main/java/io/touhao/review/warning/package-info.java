/** Sends warnings, hands up what nobody was sent for, and settles what rules are worth, by the clock. */
@NullMarked
package io.touhao.review.warning;

import org.jspecify.annotations.NullMarked;
