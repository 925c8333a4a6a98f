package io.touhao.monitoring.warning;

import io.touhao.monitoring.warning.Sending.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The back-test of a rule with rolling origin (滚动回测). The warnings are those that would have gone out, budget and quiet
 * periods included. One that went out in a period is confirmed where an event begins in one of the periods after it, up
 * to the horizon; it is judged once the horizon lies behind. An event is foreseen where a warning went out in the periods
 * before it. Events that begin before any rule could have told are left out. The sheet holds what was known when each
 * period was closed; events are told by what is known now.
 */
final class Backtest {

    private final WarningRule rule;
    private final FactSheet sheet;
    private final int periods;
    private final List<Sent> all;
    private final Optional<Evaluated> events;

    private Backtest(WarningRule rule, FactSheet sheet, int periods, Optional<Evaluated> events) {
        this.rule = rule;
        this.sheet = sheet;
        this.periods = periods;
        this.all = Sending.of(rule, sheet, periods).all();
        this.events = events;
    }

    /** The rule's record over the first periods of the sheet; all of them as a rule. */
    static TrackRecord of(WarningRule rule, FactSheet sheet, int periods, Optional<Evaluated> events) {
        return new Backtest(rule, sheet, periods, events).record("");
    }

    /** The rule's record and those of its variants. */
    static Stream<TrackRecord> withVariants(WarningRule rule, FactSheet sheet, int periods, Optional<Evaluated> events) {
        return Stream.concat(
                Stream.of(of(rule, sheet, periods, events)),
                rule.variants().stream().map(variant ->
                        new Backtest(rule.as(variant), sheet, periods, events).record(variant.title())));
    }

    private TrackRecord record(String variant) {
        var out = all.stream().filter(one -> !one.held()).toList();
        var first = out.stream().mapToInt(Sent::period).min().orElse(periods);
        var judged = events.isEmpty() ? List.<Sent>of()
                : out.stream().filter(one -> one.period() + rule.horizon() < periods).toList();
        var begun = events.map(outcome -> begun(outcome, first)).orElse(new int[0][]);
        var told = out.stream().collect(Collectors.groupingBy(Sent::subject, Collectors.mapping(Sent::period, Collectors.toList())));
        var leads = Arrays.stream(begun)
                .map(event -> lead(event[1], told.getOrDefault(event[0], List.of()))).flatMap(Optional::stream).toList();
        var latest = all.stream().filter(one -> one.period() == periods - 1).toList();
        return new TrackRecord(
                rule.id(), variant, out.size(), judged.size(),
                (int) judged.stream().filter(this::cameTrue).count(), begun.length, leads.size(), median(leads), latest.size(),
                (int) latest.stream().filter(Sent::held).count(), periods == first ? 0 : out.size() / (double) (periods - first));
    }

    private boolean cameTrue(Sent one) {
        return events.orElseThrow().onset(one.subject(), one.period() + 1, one.period() + rule.horizon()) >= 0;
    }

    /** Events as pairs of subject and period, begun at least one period after the rule first spoke. */
    private int[][] begun(Evaluated outcome, int first) {
        return IntStream.range(0, sheet.subjects().size()).boxed()
                .flatMap(subject -> IntStream.range(first + 1, periods)
                        .filter(period -> outcome.begins(subject, period))
                        .mapToObj(period -> new int[] {subject, period}))
                .toArray(int[][]::new);
    }

    /** Periods from the earliest warning within the horizon to the event. */
    private Optional<Integer> lead(int event, List<Integer> told) {
        return told.stream()
                .filter(sent -> sent < event && event - sent <= rule.horizon())
                .map(sent -> event - sent)
                .max(Integer::compare);
    }

    private static Optional<Double> median(List<Integer> leads) {
        var sorted = leads.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.isEmpty() ? Optional.empty()
                : Optional.of(sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0);
    }
}
