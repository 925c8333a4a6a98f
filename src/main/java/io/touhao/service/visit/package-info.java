/**
 * Visits to enterprises (走访, 上门服务). Faces: {@link io.touhao.service.visit.Visits} for what is recorded,
 * {@link io.touhao.service.visit.Coverages} for how far the list of the day is covered. When a visit counts is data:
 * {@code packs/service/visits.yaml}. Tables: {@code visit}, {@code visit_standing} (append-only), {@code visit_photo}.
 */
@NullMarked
@NamedInterface("visit")
package io.touhao.service.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
