/** Ledgers and home pages for each level, with exports and imports. */
@NullMarked
@ApplicationModule(displayName = "report", allowedDependencies = {"quantity", "page", "directory", "registry", "rulebook", "rulebook :: pack", "indicator", "indicator :: forecast", "indicator :: judgement", "indicator :: official", "commitment", "commitment :: likeness", "plan", "monitoring :: filing", "monitoring :: series", "monitoring :: warning", "programme :: application", "programme :: distance", "programme :: pack", "programme :: recognition", "review",
    "review :: assessment", "review :: confidence", "review :: job", "review :: message", "review :: order", "review :: round"})
package io.touhao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
