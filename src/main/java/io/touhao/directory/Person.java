package io.touhao.directory;

import java.util.Optional;

/**
 * A person who serves posts. No identity number is kept anywhere.
 *
 * @param mobile how to reach the person, only where the reader may see it
 */
public record Person(PersonId id, String name, Optional<String> mobile, boolean active) {

    /** The mobile as screens print it: 138****1108. */
    public Optional<String> maskedMobile() {
        return mobile.map(Person::masked);
    }

    private static String masked(String number) {
        return number.length() < 8
                ? "****"
                : number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }
}
