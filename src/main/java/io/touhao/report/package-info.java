/** Ledgers and home pages for each level, with exports and imports. */
@NullMarked
@ApplicationModule(displayName = "report", allowedDependencies = {"quantity", "page", "directory", "registry", "commitment", "plan"})
package io.touhao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
