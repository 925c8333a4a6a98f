/** Supervision orders (督办单) as official documents. */
@NullMarked
@NamedInterface("order")
package io.touhao.report.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
