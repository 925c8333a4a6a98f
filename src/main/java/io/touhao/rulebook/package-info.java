/**
 * Dated rule packs: typed facts, and the rules over them, each with its citation.
 *
 * <p>Face: what a rule may ask ({@link io.touhao.rulebook.FactCatalogue}), what is known of a subject
 * ({@link io.touhao.rulebook.Facts}, written down as a {@link io.touhao.rulebook.FactSheet}), and compiled rules
 * ({@link io.touhao.rulebook.Expression}). What rules are used for stands beside it: {@code score} holds score cards,
 * {@code eligibility} conditions of titles; {@code sql} says rules over many subjects at once. Packs are files; there are no
 * tables here.
 */
@NullMarked
@ApplicationModule(displayName = "rulebook", allowedDependencies = {"quantity", "page", "directory"})
package io.touhao.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
