/**
 * Cultivation (培育): titles that firms, products and parks apply for. Calls, applications through county, city and province,
 * recognition and what follows from it, and how far every firm is from every title.
 */
@NullMarked
@ApplicationModule(
        displayName = "programme",
        allowedDependencies = {"quantity", "page", "directory", "registry", "registry :: industry", "rulebook", "rulebook :: pack", "rulebook :: eligibility", "rulebook :: score", "rulebook :: sql", "indicator"})
package io.touhao.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
