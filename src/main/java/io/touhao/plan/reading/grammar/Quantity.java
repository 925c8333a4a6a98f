package io.touhao.plan.reading.grammar;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit and its bound, as it stands in the text.
 *
 * @param start where it begins, with a hedge before the number (不少于100家)
 * @param number where the number itself begins
 * @param unitEnd where the unit ends
 * @param end where it ends, with a hedge behind the unit (100家以上)
 * @param value the value; for a range the lower end
 * @param upper the upper end of a range
 * @param unit the unit as a reading writes it
 * @param chinese whether the number is in Chinese signs, which often only count the parts of a text
 * @param bare whether the number is a mere scale (百, 千, 万, 亿) without a digit
 */
public record Quantity(
        int start,
        int number,
        int unitEnd,
        int end,
        BigDecimal value,
        Optional<BigDecimal> upper,
        String unit,
        Measure measure,
        Bound bound,
        Sense sense,
        boolean chinese,
        boolean bare) {

    /** What the number says before any word around it is weighed. */
    public enum Sense {
        PLAIN,
        RANK,
        COVERAGE,
        MULTIPLICATION
    }
}
