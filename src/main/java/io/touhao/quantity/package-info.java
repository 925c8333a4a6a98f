/** Amounts with units, bounds, rates, periods and working days. */
@NullMarked
@ApplicationModule(displayName = "quantity", allowedDependencies = {})
package io.touhao.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
