/** Documents read into clauses and commitments; plan packs, versions, differences; issues commitments. */
@NullMarked
@ApplicationModule(displayName = "plan", allowedDependencies = {"quantity", "page", "directory", "registry", "commitment", "indicator :: judgement", "rulebook :: pack"})
package io.touhao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
