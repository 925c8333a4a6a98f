package io.touhao.report.circular;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Under which number and date a circular goes out.
 *
 * @param serial the number within the year; none while it is a draft
 */
record Issue(String word, int year, OptionalInt serial, LocalDate date) {

    /** One that has no number yet. */
    static Issue open(String word, LocalDate date) {
        return new Issue(word, date.getYear(), OptionalInt.empty(), date);
    }

    /** 鲁工信调〔2023〕3号; a draft leaves the number open. */
    String number() {
        return "%s〔%d〕%s号".formatted(word, year, serial.isPresent() ? serial.getAsInt() : "××");
    }
}
