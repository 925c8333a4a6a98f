package io.touhao.monitoring.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The eight ways in which two figures may have to stand to each other. */
public enum Operator {
    EQUAL("=", "应等于"),
    UNEQUAL("!=", "不应等于"),
    LESS("<", "应小于"),
    AT_MOST("<=", "不应大于"),
    MORE(">", "应大于"),
    AT_LEAST(">=", "不应小于"),
    /** A compulsory pair: where the left is filled, the right must be (必填对). */
    REQUIRES("requires", "有数时必须同时填报"),
    /** An exclusive pair: not both may be filled (互斥对). */
    EXCLUDES("excludes", "不能同时填报");

    private final String sign;
    private final String words;

    Operator(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values()).filter(operator -> operator.sign.equals(sign)).findFirst();
    }

    /** Whether it holds; figures are compared within the tolerance, and one that is missing breaks no comparison. */
    public boolean holds(Optional<BigDecimal> left, Optional<BigDecimal> right, BigDecimal tolerance) {
        return switch (this) {
            case REQUIRES -> !isFilled(left) || isFilled(right);
            case EXCLUDES -> !isFilled(left) || !isFilled(right);
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
                    left.isEmpty() || right.isEmpty() || compared(left.get().subtract(right.get()), tolerance);
        };
    }

    private boolean compared(BigDecimal difference, BigDecimal tolerance) {
        var sign = difference.abs().compareTo(tolerance) <= 0 ? 0 : difference.signum();
        return switch (this) {
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case REQUIRES, EXCLUDES -> throw new IllegalStateException("pairs are not compared");
        };
    }

    private static boolean isFilled(Optional<BigDecimal> figure) {
        return figure.filter(value -> value.signum() != 0).isPresent();
    }
}
