/**
 * Circulars (通报) of frozen dispatch rounds: computed from the snapshot alone, worded, issued under a number, and never
 * changed afterwards.
 *
 * <p>{@link io.touhao.report.circular.Circular} holds the figures, {@link io.touhao.report.circular.Composition} the
 * words around them. Both are pure: the same snapshot and the same draft give the same files for years.
 */
@NullMarked
@NamedInterface("circular")
package io.touhao.report.circular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
