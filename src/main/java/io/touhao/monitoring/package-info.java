/** Monthly returns of enterprises, their validation and approval, early-warning signals. */
@NullMarked
@ApplicationModule(
        displayName = "monitoring",
        allowedDependencies = {"quantity", "page", "directory", "registry", "registry :: industry", "rulebook", "rulebook :: pack", "indicator"})
package io.touhao.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
