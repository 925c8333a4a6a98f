/**
 * Progress that is copied (雷同): near-duplicate texts across rounds, units and tasks, and one file used as evidence in
 * several places, each with the other place. Tables: {@code commitment.told} and {@code commitment.told_band}.
 */
@NullMarked
@NamedInterface("likeness")
package io.touhao.commitment.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
