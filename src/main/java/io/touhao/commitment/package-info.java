/**
 * What was promised: ledger, cascade, progress, evidence, close-out.
 *
 * <p>Faces: {@link io.touhao.commitment.Commitments} for what is done, {@link io.touhao.commitment.Ledger} for what is
 * read, {@link io.touhao.commitment.EvidenceFiles} for what proves it, {@link io.touhao.commitment.Pauses} for stopped
 * clocks, {@link io.touhao.commitment.SignalRules} for lights, {@link io.touhao.commitment.Loads} for who has how much to
 * do. The aggregate is
 * {@link io.touhao.commitment.Commitment}; {@link io.touhao.commitment.Cascade} and
 * {@link io.touhao.commitment.Conservation} are pure. Tables: {@code commitment.commitment}, {@code history}
 * (append-only), {@code file} and {@code evidence}, {@code lit}, {@code pause}, {@code signal_rule}; the view {@code ledger_row} is the ledger. Issuers come
 * from above and leave an {@link io.touhao.commitment.Origin}; the ledger knows none of them.
 *
 * <p>Not here: reading plans (plan), pages (report), extensions, evidence contracts, rounds and scores.
 */
@NullMarked
@ApplicationModule(displayName = "commitment", allowedDependencies = {"quantity", "page", "directory", "registry", "indicator",
    "indicator :: judgement", "indicator :: official", "indicator :: target"})
package io.touhao.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
