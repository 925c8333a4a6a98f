package io.touhao.report.document;

import java.util.List;

/**
 * A table that follows the text on a page of its own (附件).
 *
 * @param left what stands above the table at the left: as of when
 * @param right what stands there at the right: the units of measurement
 * @param notes lines below the table: where the figures come from
 */
public record Annex(String title, String left, String right, Table table, List<String> notes) {

    public Annex {
        notes = List.copyOf(notes);
    }
}
