/** Enterprises: one record each, with history. */
@NullMarked
@ApplicationModule(displayName = "registry", allowedDependencies = {"quantity", "page", "directory"})
package io.touhao.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
