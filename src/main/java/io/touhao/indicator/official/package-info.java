/**
 * Official series (官方数列): what statistics offices publish of this province, the nation and the provinces it is compared
 * with, taken in by file.
 *
 * <p>Face: {@link io.touhao.indicator.official.OfficialSeries} to read, {@link io.touhao.indicator.official.TakeInSeries} to
 * take in. Table: {@code indicator.official}. The real figures that come along are those that were verified; the file says
 * of each whether it was published or worked out.
 */
@NullMarked
@NamedInterface("official")
package io.touhao.indicator.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
