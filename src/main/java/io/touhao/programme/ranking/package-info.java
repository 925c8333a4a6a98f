/**
 * Rankings (榜单): firms by the points of a pack, frozen as a list, before the public for some days, and published. Face:
 * {@link io.touhao.programme.ranking.Rankings}. Tables: {@code ranking} with {@code ranked}, {@code ranking_objection}.
 */
@NullMarked
@NamedInterface("ranking")
package io.touhao.programme.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
