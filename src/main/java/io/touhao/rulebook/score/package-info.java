/** Score cards: what is scored, how points come about, what would change them, and who stands where by them. */
@NullMarked
@NamedInterface("score")
package io.touhao.rulebook.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
