/**
 * Maturity that firms assess themselves (成熟度自评): dated models of domains and items. Face:
 * {@link io.touhao.programme.maturity.SelfAssessments}. Table: {@code self_assessment}. What comes out is known of the firm, and so
 * tells how far it is from a title.
 */
@NullMarked
@NamedInterface("maturity")
package io.touhao.programme.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
