package io.touhao.monitoring.form;

import java.math.BigDecimal;
import java.util.List;

/**
 * A check of a return (校验), as the pack writes it.
 *
 * @param id number of the rule: M-07
 * @param rule what is compared with what
 */
public record Check(String id, Strength strength, Rule rule) {

    /** What a check compares. */
    public sealed interface Rule {}

    /** Every item that must be filled is. */
    public record Required() implements Rule {}

    /** Two sums stand to each other by one of eight operators. */
    public record Compare(Terms left, Operator operator, Terms right) implements Rule {}

    /** An item equals a sum within a tolerance. */
    public record Balance(String left, Terms right, BigDecimal tolerance) implements Rule {}

    /** The period equals the year to date less what it was the period before. */
    public record Chain(BigDecimal tolerance) implements Rule {}

    /** Items leap by more than so many per cent, against the last period or the year before. */
    public record Jump(List<String> items, Against against, BigDecimal percent) implements Rule {}

    /** An item grows faster than another by more than so many 百分点. */
    public record Spread(String left, String right, BigDecimal points) implements Rule {}

    /** Items are ten, a hundred, a thousand or ten thousand times what they were: a slip of the unit. */
    public record Slip(List<String> items) implements Rule {}

    /** A ratio lies so many times above or below the middle of the industry. */
    public record Peers(String left, String right, BigDecimal factor) implements Rule {}

    /** Two items move in opposite directions by more than so many per cent. */
    public record Opposite(String left, String right, BigDecimal percent) implements Rule {}

    /** The base of the year before is nought or below, so that no growth is printed. */
    public record Base(List<String> items) implements Rule {}

    /** Everything carried over from the last period was left as it was. */
    public record Kept() implements Rule {}

    /** What a record has already said is said otherwise: the year before, or what a meter measured. */
    public record Recorded() implements Rule {}

    /** What a leap is measured against. */
    public enum Against {
        LAST, YEAR
    }
}
