package io.touhao.commitment;

import io.touhao.quantity.Algebra;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether the units below carry what their parent promised (分解守恒).
 *
 * <p>Always {@code combined + remainder − overPromise = whole}, under every kind; at most one of the two is not 0.
 * For promises without a figure all three are 0 and the verdict says whether each unit has taken it.
 *
 * @param whole the parent's figure, or none
 * @param combined what the children promise together: their sum, the weighted mean of their levels, or, where each
 *     owes the whole, the least of them; the whole itself where nothing goes down
 * @param remainder 剩余: what nobody below has promised
 * @param overPromise 层层加码: what those below promise beyond the whole
 * @param children how many units below have a part
 * @param missing how many units right below owe a part and have none
 */
public record Conservation(
        Kind kind, Bound bound, Optional<BigDecimal> whole, BigDecimal combined, BigDecimal remainder,
        BigDecimal overPromise, int children, int missing, Verdict verdict) {

    /** What a comparison of children and parent comes to. */
    public enum Verdict {
        /** 守恒: the parts make the whole. */
        KEPT("守恒"),
        /** 有剩余: part of the whole is not given to anybody. */
        REMAINDER("有剩余"),
        /** 有加码: those below promise more than the whole. */
        OVER_PROMISED("有加码"),
        /** 超上限: the parts break a ceiling. */
        CEILING_BROKEN("超上限"),
        /** 有缺漏: a unit that owes the whole has not got it. */
        INCOMPLETE("有缺漏"),
        /** 不分解: it stays with the unit itself. */
        UNDIVIDED("不分解");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Nothing goes down. */
    static Conservation undivided(Target target) {
        var whole = target.value().orElse(BigDecimal.ZERO);
        return new Conservation(
                target.kind(), target.bound(), target.value(), whole, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0,
                Verdict.UNDIVIDED);
    }

    /**
     * Compares parts with their parent.
     *
     * @param units how many units right below owe a part
     */
    public static Conservation of(Target target, List<Algebra.Part> parts, int units) {
        var missing = target.kind().algebra() == Algebra.EACH ? Math.max(0, units - parts.size()) : 0;
        var combined = target.value().map(whole -> target.kind().algebra().combined(whole, parts)).orElse(BigDecimal.ZERO);
        var gap = target.value().orElse(BigDecimal.ZERO).subtract(combined);
        var verdict = verdict(target, gap, missing);
        return new Conservation(
                target.kind(), target.bound(), target.value(), combined, gap.max(BigDecimal.ZERO),
                gap.negate().max(BigDecimal.ZERO), parts.size(), missing, verdict);
    }

    /** Whether the parts make the whole, or more of it where more is welcome. */
    public boolean holds() {
        return verdict == Verdict.KEPT || verdict == Verdict.UNDIVIDED || verdict == Verdict.OVER_PROMISED
                || verdict == Verdict.REMAINDER && bound.isCeiling();
    }

    private static Verdict verdict(Target target, BigDecimal gap, int missing) {
        if (target.kind().algebra() == Algebra.UNDIVIDED) {
            return Verdict.UNDIVIDED;
        }
        if (missing > 0) {
            return Verdict.INCOMPLETE;
        }
        return switch (gap.signum()) {
            case 0 -> Verdict.KEPT;
            case 1 -> Verdict.REMAINDER;
            default -> target.bound().isCeiling() && target.kind().isSplit()
                    ? Verdict.CEILING_BROKEN
                    : Verdict.OVER_PROMISED;
        };
    }
}
