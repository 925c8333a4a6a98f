/**
 * Records of other kinds than enterprises (档案): projects, institutions, parks, clusters, products, software, persons of talent
 * teams. One shape for all: what identifies it, the unit it belongs to, the enterprise where it has one, what the kind has
 * of its own, and its history. Face: {@link io.touhao.registry.dossier.Dossiers}. Tables: {@code dossier},
 * {@code dossier_change}.
 */
@NullMarked
@NamedInterface("dossier")
package io.touhao.registry.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
