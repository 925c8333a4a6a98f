/** Working values out: exact sums by county and month, rolled up, rounded once, entered where they differ. */
@NullMarked
package io.touhao.indicator.refresh;

import org.jspecify.annotations.NullMarked;
