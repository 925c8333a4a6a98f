/**
 * Where figures are going: the forecast to the end of the year with its interval, and places with their change.
 *
 * <p>Pure. What cannot be told from a figure's own past is not told.
 */
@NullMarked
@NamedInterface("forecast")
package io.touhao.indicator.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
