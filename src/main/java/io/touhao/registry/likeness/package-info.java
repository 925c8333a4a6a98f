/**
 * Records that may be the same enterprise (疑似同一家): found by near names in one city, decided by a person, and every
 * decision can be undone. Face: {@link io.touhao.registry.likeness.Likenesses}. Table: {@code likeness}.
 */
@NullMarked
@NamedInterface("likeness")
package io.touhao.registry.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
