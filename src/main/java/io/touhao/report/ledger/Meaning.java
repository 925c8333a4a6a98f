package io.touhao.report.ledger;

/** What a column of a ledger holds. */
enum Meaning {
    NO,
    CODE,
    TASK,
    TARGET,
    LEAD,
    OWNER,
    SUPPORTING,
    DUE,
    PROGRESS,
    PROBLEMS,
    NEXT,
    STATE,
    /** Known, and no part of the eleven: 备注, 佐证材料, 专项行动. */
    OTHER
}
