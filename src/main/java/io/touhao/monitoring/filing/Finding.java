package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Strength;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param item the item it is told at; empty where it is told of the whole
 * @param message one Chinese sentence with the values concerned
 * @param repair the figure that would do
 * @param words the reason given (说明); empty where none was
 */
public record Finding(String rule, Strength strength, String item, String message, Optional<BigDecimal> repair, String words) {

    /** Under which its reason is given. */
    public String key() {
        return rule + "." + item;
    }

    public Finding explained(String reason) {
        return new Finding(rule, strength, item, message, repair, reason.strip());
    }
}
