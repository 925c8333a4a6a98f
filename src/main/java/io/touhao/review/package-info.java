/** Dispatch rounds, supervision orders, messages and escalation, assessment of units. */
@NullMarked
<<<<<<< HEAD
@ApplicationModule(displayName = "review", allowedDependencies = {"quantity", "page", "directory", "registry", "rulebook", "rulebook :: score", "indicator", "commitment", "plan", "monitoring :: filing", "monitoring :: form", "monitoring :: disclosure", "monitoring :: roster", "monitoring :: warning", "service :: inspect"})
=======
@ApplicationModule(displayName = "review", allowedDependencies = {"quantity", "page", "directory", "registry", "rulebook", "rulebook :: score", "indicator", "commitment", "plan", "monitoring :: filing", "monitoring :: form", "monitoring :: disclosure", "monitoring :: roster", "monitoring :: warning", "service :: request"})
>>>>>>> 788ee47 (service: tell visitors what returns, warnings and titles say)
package io.touhao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
