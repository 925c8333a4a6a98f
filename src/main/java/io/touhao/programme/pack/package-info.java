/**
 * Programmes as packs: what a title asks of its steps, documents, notice and validity. Face:
 * {@link io.touhao.programme.pack.Programmes}. Not here: the conditions, which are packs of the rulebook.
 */
@NullMarked
@NamedInterface("pack")
package io.touhao.programme.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
