package io.touhao.report.ledger;

/** What came of reading a file: its rows, or the reason why it is refused as a whole. */
public sealed interface LedgerOutcome permits LedgerReading, LedgerRefusal {}
