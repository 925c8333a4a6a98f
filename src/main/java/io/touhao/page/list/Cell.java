package io.touhao.page.list;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Optional;

/** What stands in one field of a list: typed, so that a page prints it and a workbook can count with it. */
public sealed interface Cell {

    /** The words, as a page or a print shows them. */
    String text(Year thisYear);

    /** Where the cell leads; empty when nowhere. */
    default String address() {
        return "";
    }

    record Words(String words, String address) implements Cell {

        @Override
        public String text(Year thisYear) {
            return words;
        }
    }

    /** A figure; where it leads to its records, the page underlines it. */
    record Figure(BigDecimal value, String printed, boolean bad, String address) implements Cell {

        @Override
        public String text(Year thisYear) {
            return printed;
        }
    }

    record Day(LocalDate date) implements Cell {

        @Override
        public String text(Year thisYear) {
            return Dates.inYear(date, thisYear);
        }
    }

    record Moment(LocalDateTime moment) implements Cell {

        @Override
        public String text(Year thisYear) {
            return Dates.inYear(moment, thisYear);
        }
    }

    record Light(Signal signal, String word) implements Cell {

        @Override
        public String text(Year thisYear) {
            return word;
        }
    }

    /** No value. */
    record Blank() implements Cell {

        @Override
        public String text(Year thisYear) {
            return Figures.NONE;
        }
    }

    /** Words; empty words are no value. */
    static Cell text(String words) {
        return words.isBlank() ? new Blank() : new Words(words, "");
    }

    static Cell link(String words, String address) {
        return new Words(words, address);
    }

    static Cell count(long count) {
        return new Figure(BigDecimal.valueOf(count), Figures.count(count), false, "");
    }

    static Cell number(BigDecimal number) {
        return new Figure(number, Figures.number(number), false, "");
    }

    static Cell number(Optional<BigDecimal> number) {
        return number.map(Cell::number).orElseGet(Blank::new);
    }

    /** A rate in per cent; the sign stands in the head. */
    static Cell rate(BigDecimal percent) {
        return new Figure(percent, Figures.rate(percent), false, "");
    }

    /**
     * A difference with its sign.
     *
     * @param bad whether the signal is yellow or red: only then a minus is printed in crimson
     */
    static Cell difference(BigDecimal difference, boolean bad) {
        return new Figure(difference, Figures.difference(difference, 1), bad, "");
    }

    /** A figure that opens to its records. */
    static Cell figure(BigDecimal value, String printed, String address) {
        return new Figure(value, printed, false, address);
    }

    static Cell date(LocalDate date) {
        return new Day(date);
    }

    static Cell date(Optional<LocalDate> date) {
        return date.map(Cell::date).orElseGet(Blank::new);
    }

    static Cell moment(LocalDateTime moment) {
        return new Moment(moment);
    }

    static Cell signal(Signal signal) {
        return new Light(signal, signal.word());
    }

    static Cell signal(Signal signal, String word) {
        return new Light(signal, word);
    }

    static Cell none() {
        return new Blank();
    }
}
