/**
 * The returns of many enterprises over many periods at once, as warnings, triangulation and disclosure control look at
 * them: {@link io.touhao.monitoring.series.Panel}. Nothing is stored here.
 */
@NullMarked
@NamedInterface("series")
package io.touhao.monitoring.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
