/**
 * Corrections that an enterprise asks for (更正申请), decided by its county: the record changes only once one is granted,
 * and its history then names the enterprise as who supplied the field. Face:
 * {@link io.touhao.registry.correction.Corrections}. Table: {@code correction}.
 */
@NullMarked
@NamedInterface("correction")
package io.touhao.registry.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
