/**
 * Inspections (执法检查): the ledger of units that are to be inspected, the draw of objects and inspectors (双随机), what was
 * found by which list, hazards from order to close-out, relocation by stage, and the yearly assessment of data security.
 *
 * <p>Face: {@link io.touhao.service.inspect.InspectedUnits}, {@link io.touhao.service.inspect.Draws},
 * {@link io.touhao.service.inspect.Inspections}, {@link io.touhao.service.inspect.Hazards},
 * {@link io.touhao.service.inspect.HazardMoved}.
 */
@NamedInterface("inspect")
@NullMarked
package io.touhao.service.inspect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
