package io.touhao.registry.intake;

import io.touhao.registry.intake.FirmIntake.Line;
import io.touhao.registry.intake.FirmIntake.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts rows by what becomes of them and keeps the first ones to show. */
final class Tally {

    private static final int SHOWN = 200;
    private static final List<Outcome> URGENT = List.of(Outcome.WRONG, Outcome.DOUBTFUL, Outcome.CHANGED, Outcome.NEW);

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Line> shown = new ArrayList<>();
    private int lines;
    private int fields;

    void add(List<Assessed> assessed) {
        for (var one : assessed) {
            lines++;
            var count = counts.merge(one.outcome(), 1, Integer::sum);
            fields += one.change().map(change -> change.after().size()).orElse(0);
            if (one.outcome() != Outcome.SAME && count <= SHOWN) {
                shown.add(one.shown());
            }
        }
    }

    int lines() {
        return lines;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }

    FirmIntake intake(boolean applied) {
        shown.sort(Comparator.comparing((Line line) -> URGENT.indexOf(line.outcome())).thenComparing(Line::number));
        return new FirmIntake(lines, counts, fields, shown, applied);
    }
}
