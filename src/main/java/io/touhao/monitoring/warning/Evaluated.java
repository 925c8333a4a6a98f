package io.touhao.monitoring.warning;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Expression;
import java.util.BitSet;
import java.util.stream.IntStream;

/** In which periods a condition holds for which subjects; what cannot be said does not hold. */
final class Evaluated {

    private final BitSet[] holds;

    private Evaluated(BitSet[] holds) {
        this.holds = holds;
    }

    static Evaluated of(Expression condition, FactSheet sheet) {
        return new Evaluated(IntStream.range(0, sheet.subjects().size()).parallel()
                .mapToObj(subject -> of(condition, sheet, subject)).toArray(BitSet[]::new));
    }

    private static BitSet of(Expression condition, FactSheet sheet, int subject) {
        var periods = new BitSet();
        for (var period = sheet.first(); period < sheet.facts()[subject].length; period++) {
            periods.set(period, isTrue(condition.answer(sheet.at(subject, period))));
        }
        return periods;
    }

    private static boolean isTrue(Answer answer) {
        return answer instanceof Answer.Truth(var truth) && truth;
    }

    boolean at(int subject, int period) {
        return holds[subject].get(period);
    }

    /** The first period in which it begins to hold within the span, both ends counted; −1 where it does not. */
    int onset(int subject, int from, int to) {
        for (var period = from; period <= to; period++) {
            if (begins(subject, period)) {
                return period;
            }
        }
        return -1;
    }

    /** Whether it holds and did not the period before. */
    boolean begins(int subject, int period) {
        return at(subject, period) && (period == 0 || !at(subject, period - 1));
    }
}
