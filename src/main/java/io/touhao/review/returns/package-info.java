/**
 * Oversight of monthly returns: opens what is due in the morning, and tells the units what concerns them. What happens to
 * returns is told by {@link io.touhao.monitoring.filing.FilingsChanged}.
 */
@NullMarked
package io.touhao.review.returns;

import org.jspecify.annotations.NullMarked;
