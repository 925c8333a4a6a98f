/** Dated rule packs: score cards and verdicts, with reasons and citations. */
@NullMarked
@ApplicationModule(displayName = "rulebook", allowedDependencies = {"quantity", "page", "directory"})
package io.touhao.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
