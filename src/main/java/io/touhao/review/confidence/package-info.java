/**
 * How sure people are of a commitment: the owner's own word, the word of somebody outside the line beside it, and how
 * often a unit's word came true. Tables: {@code review.confidence} (append-only) and {@code review.calibration}.
 */
@NullMarked
@NamedInterface("confidence")
package io.touhao.review.confidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
