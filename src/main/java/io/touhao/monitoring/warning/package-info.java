/**
 * Early warnings (预警): rules out of packs over what returns, electricity and taxes say of enterprises, counties, cities and
 * industries. Every rule shows how often it was right, what it missed, how early it was and how many warnings it may send;
 * what becomes of each warning is written down, and counts for its rule.
 *
 * <p>Face: {@link io.touhao.monitoring.warning.Warnings}, {@link io.touhao.monitoring.warning.TrackRecords}. Tables:
 * {@code warning} with {@code warning_step}, {@code warning_track}, {@code warning_rule} with
 * {@code warning_rule_decision}.
 */
@NamedInterface("warning")
@NullMarked
package io.touhao.monitoring.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
