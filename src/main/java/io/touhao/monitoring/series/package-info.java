/**
 * The returns of many enterprises over many periods at once, as warnings, triangulation and disclosure control look at
 * them: {@link io.touhao.monitoring.series.Panel}. Nothing is stored here.
 */
@NullMarked
package io.touhao.monitoring.series;

import org.jspecify.annotations.NullMarked;
