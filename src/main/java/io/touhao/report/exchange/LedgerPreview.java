package io.touhao.report.exchange;

import io.touhao.report.ledger.LedgerReading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A ledger that comes back, line by line, before or after it is applied. */
record LedgerPreview(LedgerReading reading, List<ImportLine> lines, boolean applied) {

    LedgerPreview {
        lines = List.copyOf(lines);
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    long written() {
        return lines.stream().filter(line -> line.outcome().isWritten()).count();
    }

    boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }

    /** The reason for each line that is not written, for the file that goes back. */
    Map<Integer, String> reasons() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.WRONG || line.outcome() == Outcome.DOUBTFUL)
                .collect(Collectors.toMap(line -> line.row().line(), ImportLine::remark));
    }

    LedgerPreview done() {
        return new LedgerPreview(reading, lines, true);
    }
}
