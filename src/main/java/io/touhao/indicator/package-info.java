/** What is measured: fact sources, definitions, targets, values by unit and period. */
@NullMarked
@ApplicationModule(
        displayName = "indicator",
        allowedDependencies = {"quantity", "page", "directory", "registry", "rulebook", "rulebook :: pack"})
package io.touhao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
