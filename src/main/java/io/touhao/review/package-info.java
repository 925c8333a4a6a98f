/** Dispatch rounds, supervision orders, messages and escalation, assessment of units. */
@NullMarked
@ApplicationModule(displayName = "review", allowedDependencies = {"quantity", "page", "directory", "registry", "rulebook", "rulebook :: score", "indicator", "commitment", "plan", "monitoring :: filing", "monitoring :: form", "monitoring :: disclosure", "monitoring :: roster", "monitoring :: warning", "service :: inspect", "service :: request"})
package io.touhao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
