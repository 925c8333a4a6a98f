/**
 * Enterprises taken in from a file (导入企业): xlsx, or csv in UTF-8 or GB18030, read row by row; what would be new, changed,
 * the same or doubtful is shown first, and applied whole or not at all. Face: {@link io.touhao.registry.intake.TakeInFirms}.
 * Table: {@code intake}. Not here: pages.
 */
@NullMarked
@NamedInterface("intake")
package io.touhao.registry.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
