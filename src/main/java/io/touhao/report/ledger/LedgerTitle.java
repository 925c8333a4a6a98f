package io.touhao.report.ledger;

/**
 * What stands above the head of a written ledger.
 *
 * @param title the name of the ledger with its year: 2023年“聚力头号工程”工作台账
 * @param unit the reporting body
 * @param asOf as of when, in words: 数据截至2023年9月17日 24:00
 * @param scope which lines these are, in words; may be empty
 */
public record LedgerTitle(String title, String unit, String asOf, String scope) {}
