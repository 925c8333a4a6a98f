package io.touhao.report.ledger;

/**
 * One task of a ledger to be written, all in words.
 *
 * @param code the commitment's code, by which the line is found again when the file comes back
 */
public record LedgerLine(
        String code,
        String task,
        String target,
        String lead,
        String owner,
        String supporting,
        String due,
        String progress,
        String problems,
        String next,
        String state) {}
