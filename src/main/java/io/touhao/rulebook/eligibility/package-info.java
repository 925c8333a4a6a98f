/**
 * Who may hold a title (认定条件): dated packs of conditions over typed facts, what they say of a subject and why, and the
 * same conditions as SQL over many subjects.
 *
 * <p>Face: {@link io.touhao.rulebook.eligibility.EligibilityPacks} finds the pack of a day,
 * {@link io.touhao.rulebook.eligibility.EligibilityPack#judge} gives a {@link io.touhao.rulebook.eligibility.Verdict}, and
 * {@link io.touhao.rulebook.eligibility.BulkQuery} asks of a relation of {@link io.touhao.rulebook.eligibility.WideFacts}.
 */
@NullMarked
@NamedInterface("eligibility")
package io.touhao.rulebook.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
