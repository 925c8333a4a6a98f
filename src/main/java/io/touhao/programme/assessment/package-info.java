/**
 * How experts judge (评审): drawn so that anybody can draw again, kept from firms they are tied to, read once more by another
 * who does not see the others; talked over where they disagree; and whether somebody always judges otherwise. Face:
 * {@link io.touhao.programme.assessment.Assessments}. Tables: {@code expert} with {@code expert_tie}, {@code draw},
 * {@code score_sheet}, {@code resolution}, {@code site_check}.
 */
@NullMarked
@NamedInterface("assessment")
package io.touhao.programme.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
