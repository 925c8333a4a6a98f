/** Dispatch rounds (调度): opened, filled in, consolidated level by level, frozen, corrected by errata alone. */
@NullMarked
@NamedInterface("round")
package io.touhao.review.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
