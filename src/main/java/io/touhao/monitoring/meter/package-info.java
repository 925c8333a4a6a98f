/**
 * What others measured of enterprises (供电、税务推送): the grid's electricity and the tax office's receipts by enterprise and
 * month, as they hand them in by file or program. Each figure says whose it is and when it was received; a correction
 * ends the old figure and never overwrites it. Returns are filled in from them, and compared with them.
 *
 * <p>Face: {@link io.touhao.monitoring.meter.Meters}. Table: {@code meter}.
 */
@NullMarked
package io.touhao.monitoring.meter;

import org.jspecify.annotations.NullMarked;
