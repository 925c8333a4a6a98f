package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Heading;
import io.touhao.page.Refusal;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a deed done to many commitments.
 *
 * @param back where they were ticked
 */
record BulkPage(String verb, int done, List<Line> refused, String back) {

    BulkPage {
        refused = List.copyOf(refused);
    }

    /** A commitment that the deed was refused for. */
    record Line(LedgerRow row, Refusal refusal) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.<Line, String>comparing(line -> line.row().number())
                        .thenComparing(line -> line.row().unit());

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    Heading heading() {
        return Heading.of("批量" + verb, "ledger")
                .facts("%s %d 项，%d 项没有%s".formatted(verb, done, refused.size(), verb));
    }
}
