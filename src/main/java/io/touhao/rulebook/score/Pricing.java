package io.touhao.rulebook.score;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.util.List;

/** How an item turns facts into points (计分办法). */
public sealed interface Pricing {

    /** What it reads off the facts. */
    Expression reads();

    /** Points for what was read. */
    BigDecimal points(Answer read);

    /** In words for people. */
    String words();

    /** Points by a formula. */
    record Formula(Expression reads) implements Pricing {
        @Override
        public BigDecimal points(Answer read) {
            return figure(read);
        }

        @Override
        public String words() {
            return "按式计分";
        }
    }

    /** So many points for each one counted; negative points deduct. */
    record Each(Expression reads, BigDecimal points) implements Pricing {
        @Override
        public BigDecimal points(Answer read) {
            return figure(read).multiply(points);
        }

        @Override
        public String words() {
            return (points.signum() < 0 ? "每个扣 " : "每个加 ") + plain(points.abs()) + " 分";
        }
    }

    /** Points by bands of a value, the highest first. */
    record Steps(Expression reads, List<Step> steps, BigDecimal below) implements Pricing {

        /** From this value on, so many points. */
        public record Step(BigDecimal from, BigDecimal points) {}

        @Override
        public BigDecimal points(Answer read) {
            var value = figure(read);
            return steps.stream().filter(step -> value.compareTo(step.from()) >= 0).map(Step::points).findFirst().orElse(below);
        }

        @Override
        public String words() {
            return "分 " + (steps.size() + 1) + " 档";
        }
    }

    /** Points once, where something is so. */
    record Once(Expression reads, BigDecimal points) implements Pricing {
        @Override
        public BigDecimal points(Answer read) {
            return read instanceof Answer.Truth(var truth) && truth ? points : BigDecimal.ZERO;
        }

        @Override
        public String words() {
            return (points.signum() < 0 ? "有则扣 " : "有则加 ") + plain(points.abs()) + " 分";
        }
    }

    /** What was read, where it settles the points. */
    default Answer read(Facts facts) {
        return reads().answer(facts);
    }

    private static BigDecimal figure(Answer read) {
        if (read instanceof Answer.Figure(var value)) {
            return value;
        }
        throw new IllegalArgumentException("not a number: " + read);
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
