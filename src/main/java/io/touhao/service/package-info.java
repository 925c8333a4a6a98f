/**
 * Serving enterprises (服务企业): visits by officers, and what enterprises ask for. Numbers come from what is done in the field,
 * never from a table typed at quarter's end. Inside: {@code visit} (visits, coverage, call-backs), {@code plan} (the yearly
 * plan), {@code request} (what is asked for, with a clock), {@code inspect} (inspections, from draw to closed hazard).
 */
@NullMarked
@ApplicationModule(
        displayName = "service",
        allowedDependencies = {"quantity", "page", "directory", "registry", "registry :: industry", "rulebook", "rulebook :: pack", "indicator", "commitment"})
package io.touhao.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
