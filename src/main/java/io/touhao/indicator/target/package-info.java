/**
 * Targets of units by indicator and period, and whether those below carry the one above (目标分解守恒).
 *
 * <p>Face: {@link io.touhao.indicator.target.Targets}. Whoever promises states them; nothing is promised here. Table:
 * {@code indicator.target}.
 */
@NullMarked
@NamedInterface("target")
package io.touhao.indicator.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
