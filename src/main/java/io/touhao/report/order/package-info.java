/** Supervision orders (督办单) as official documents. */
@NullMarked
package io.touhao.report.order;

import org.jspecify.annotations.NullMarked;
