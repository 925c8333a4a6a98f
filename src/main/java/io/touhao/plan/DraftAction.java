package io.touhao.plan;

/** An action of a draft: what its commitments are grouped by in the ledger. */
public record DraftAction(String key, String clause, String title) {}
