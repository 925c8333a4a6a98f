package io.touhao.report.exchange;

import io.touhao.commitment.LedgerRow;
import java.text.Normalizer;

/** The code by which a commitment of a unit is found again in a file (事项编号): its number and the unit's code. */
final class TaskCode {

    private TaskCode() {}

    static String of(LedgerRow row) {
        return row.number() + "-" + row.unit().code();
    }

    /** As people type it: full-width, with spaces, with other dashes. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceAll("[—–−]", "-");
    }
}
