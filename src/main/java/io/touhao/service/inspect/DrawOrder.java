package io.touhao.service.inspect;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be drawn.
 *
 * @param kinds keys of the kinds
 * @param count how many objects
 * @param due until when they are inspected
 * @param number what the supervising witness says: four digits or more
 * @param firmNumber what the witness of the enterprises says
 */
public record DrawOrder(
        List<String> kinds, int count, LocalDate due, String witness, String number, String firmWitness, String firmNumber) {

    public DrawOrder {
        kinds = List.copyOf(kinds);
    }

    String seed() {
        return number.strip() + "-" + firmNumber.strip();
    }
}
