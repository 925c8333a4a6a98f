package io.touhao.report.ledger;

/** Carries a refusal out of the depth of a parser. */
final class Unreadable extends RuntimeException {

    private final transient LedgerRefusal refusal;

    Unreadable(LedgerRefusal refusal) {
        super(refusal.what(), null, false, false);
        this.refusal = refusal;
    }

    LedgerRefusal refusal() {
        return refusal;
    }
}
