/**
 * Ledgers that go out as workbooks and come back filled in.
 *
 * <p>What comes back is held against the commitments in the actor's scope, shown line by line, and applied through the
 * face of the commitments as reports of progress: all of it or nothing. The reading and writing itself is done by
 * {@code report.ledger}, which knows no database.
 */
@NullMarked
package io.touhao.report.exchange;

import org.jspecify.annotations.NullMarked;
