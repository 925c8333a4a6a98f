package io.touhao.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a piece of evidence is brought for.
 *
 * @param name the name it is kept under; a reference without a file is kept under itself
 * @param meets the lines of the evidence contract that it meets, counted from 1; with none given a file meets the first
 *     that a file can meet and none has met
 * @param reference number of the document (文号) or whereabouts of the record; empty where it has none
 * @param day the day of that document
 */
public record Proof(String name, List<Integer> meets, String reference, Optional<LocalDate> day) {

    public Proof {
        meets = meets.stream().distinct().sorted().toList();
        reference = reference.strip();
    }

    /** A file that says nothing of what it is for. */
    public static Proof of(String name) {
        return new Proof(name, List.of(), "", Optional.empty());
    }

    /** A reference without a file. */
    public static Proof cited(String reference, List<Integer> meets, Optional<LocalDate> day) {
        return new Proof(reference.strip(), meets, reference, day);
    }

    /** The same under another name. */
    public Proof named(String newName) {
        return new Proof(newName, meets, reference, day);
    }
}
