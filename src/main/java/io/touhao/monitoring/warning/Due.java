package io.touhao.monitoring.warning;

import io.touhao.rulebook.Answer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a rule has to send in the last period, given what it sent before. */
final class Due {

    private final WarningRule rule;
    private final Sheets.Made made;
    private final WarningStore store;

    Due(WarningRule rule, Sheets.Made made, WarningStore store) {
        this.rule = rule;
        this.made = made;
        this.store = store;
    }

    List<Sending.Sent> find() {
        var last = made.panel().last();
        var period = made.panel().periods().getLast();
        var told = store.lastSent(rule.id());
        var there = Set.copyOf(store.subjects(rule.id(), period));
        var room = rule.budget() - store.sentIn(rule.id(), period);
        var found = IntStream.range(0, sheet().subjects().size())
                .filter(subject -> holds(subject, last) && !there.contains(key(subject)) && isQuietOver(subject, told))
                .mapToObj(subject -> new Sending.Sent(subject, last, score(subject, last), false))
                .sorted(Comparator.comparingDouble(Sending.Sent::score).reversed().thenComparing(Sending.Sent::subject))
                .toList();
        return IntStream.range(0, found.size())
                .mapToObj(place -> new Sending.Sent(found.get(place).subject(), last, found.get(place).score(), place >= room))
                .toList();
    }

    /** Whether the rule holds in the last period for what was warned of before. */
    boolean stillHolds(Warning warning) {
        var subject = sheet().subjects().stream().map(Subject::key).toList().indexOf(warning.subject());
        return subject < 0 || holds(subject, made.panel().last());
    }

    private boolean isQuietOver(int subject, Map<String, LocalDate> told) {
        var day = told.get(key(subject));
        if (day == null) {
            return true;
        }
        var since = made.panel().periods().stream().filter(period -> period.lastDay().isAfter(day)).count();
        return since > rule.quiet();
    }

    private FactSheet sheet() {
        return made.of(rule.subject());
    }

    private String key(int subject) {
        return sheet().subjects().get(subject).key();
    }

    private boolean holds(int subject, int period) {
        return rule.when().answer(sheet().at(subject, period)) instanceof Answer.Truth(var truth) && truth;
    }

    private double score(int subject, int period) {
        return rule.score().answer(sheet().at(subject, period)) instanceof Answer.Figure(var figure) ? figure.doubleValue() : 0;
    }
}
