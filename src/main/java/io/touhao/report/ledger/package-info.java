/**
 * The eleven-column ledger as offices keep it, read from and written to workbooks.
 *
 * <p>Reading goes in four steps, each of which may refuse: the bytes become {@link io.touhao.report.ledger.Grid
 * grids} under fixed limits, the head is recognised, the lines below it become rows, and the whole is held against
 * the plan year and the importer's scope. Nothing here knows a database.
 */
@NullMarked
package io.touhao.report.ledger;

import org.jspecify.annotations.NullMarked;
