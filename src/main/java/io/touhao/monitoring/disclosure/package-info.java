/**
 * What may be shown of enterprises together (保密处理): before a table by county and industry leaves the house, cells of too
 * few enterprises, or of one or two that are nearly all of it, are left out, and further cells so that nobody can work
 * them out from the totals.
 *
 * <p>Face: {@link io.touhao.monitoring.disclosure.Disclosures}. There are no tables here.
 */
@NullMarked
@NamedInterface("disclosure")
package io.touhao.monitoring.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
