package io.touhao.monitoring.warning;

import io.touhao.rulebook.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a rule sends, period after period, knowing nothing later: subjects for which it holds and that were not warned of
 * within the quiet periods; where they are more than the budget, those with the highest score.
 */
final class Sending {

    private final WarningRule rule;
    private final FactSheet sheet;
    private final Evaluated holds;
    private final int[] lastSent;
    private final List<Sent> sent = new ArrayList<>();

    private Sending(WarningRule rule, FactSheet sheet) {
        this.rule = rule;
        this.sheet = sheet;
        this.holds = Evaluated.of(rule.when(), sheet);
        this.lastSent = IntStream.range(0, sheet.subjects().size()).map(subject -> Integer.MIN_VALUE / 2).toArray();
    }

    /**
     * A warning that the rule raises.
     *
     * @param held whether it was held back for want of budget
     */
    record Sent(int subject, int period, double score, boolean held) {}

    static Sending of(WarningRule rule, FactSheet sheet, int periods) {
        var sending = new Sending(rule, sheet);
        for (var period = 0; period < periods; period++) {
            sending.send(period);
        }
        return sending;
    }

    private void send(int period) {
        var due = IntStream.range(0, sheet.subjects().size())
                .filter(subject -> holds.at(subject, period) && period - lastSent[subject] > rule.quiet())
                .mapToObj(subject -> new Sent(subject, period, score(subject, period), false))
                .sorted(Comparator.comparingDouble(Sent::score).reversed().thenComparing(Sent::subject))
                .toList();
        for (var place = 0; place < due.size(); place++) {
            var one = due.get(place);
            var held = place >= rule.budget();
            sent.add(new Sent(one.subject(), period, one.score(), held));
            if (!held) {
                lastSent[one.subject()] = period;
            }
        }
    }

    private double score(int subject, int period) {
        return rule.score().answer(sheet.at(subject, period)) instanceof Answer.Figure(var figure) ? figure.doubleValue() : 0;
    }

    /** All that were raised, by period; those held back among them. */
    List<Sent> all() {
        return List.copyOf(sent);
    }

    /** Those that went out. */
    List<Sent> out() {
        return sent.stream().filter(one -> !one.held()).toList();
    }

    /** Whether the rule holds for a subject in a period. */
    boolean holds(int subject, int period) {
        return holds.at(subject, period);
    }
}
