/** Oversight of inspections: tells units and enterprises what concerns them. */
@NullMarked
package io.touhao.review.inspection;

import org.jspecify.annotations.NullMarked;
