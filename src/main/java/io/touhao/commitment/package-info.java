/** What was promised: ledger, cascade, progress, evidence, close-out. */
@NullMarked
@ApplicationModule(displayName = "commitment", allowedDependencies = {"quantity", "page", "directory", "registry"})
package io.touhao.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
