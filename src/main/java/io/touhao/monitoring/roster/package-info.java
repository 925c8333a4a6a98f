/**
 * Entrants and leavers of the above-scale list by month (入规、退规): a county proposes with evidence, the province's approval
 * makes it count. The list itself is the registry's.
 *
 * <p>Face: {@link io.touhao.monitoring.roster.ListMoves}, {@link io.touhao.monitoring.roster.ListMoved}. Table:
 * {@code list_move}.
 */
@NamedInterface("roster")
@NullMarked
package io.touhao.monitoring.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
