/**
 * How far every firm is from every title, every night; and what a changed standard would do before it is issued. Face:
 * {@link io.touhao.programme.distance.Distances}. Tables: {@code distance}, {@code distance_month}.
 */
@NullMarked
@NamedInterface("distance")
package io.touhao.programme.distance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
