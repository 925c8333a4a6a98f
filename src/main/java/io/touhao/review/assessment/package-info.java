/** Assessment (考核): units of a level scored out of a frozen round, published, objected to, recalculated, final. */
@NullMarked
@NamedInterface("assessment")
package io.touhao.review.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
