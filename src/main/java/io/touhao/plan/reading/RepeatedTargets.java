package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A goal merely repeated in a heading is not a second target. */
final class RepeatedTargets {

    private final Map<String, List<Target>> alike = new HashMap<>();
    private final List<Span> titles;

    RepeatedTargets(Layout layout, List<Target> targets) {
        targets.forEach(target -> alike.computeIfAbsent(likeness(target), key -> new ArrayList<>()).add(target));
        this.titles = layout.outline().headings().stream()
                .map(heading -> layout.plan().printed(heading.start(), heading.contentEnd()))
                .toList();
    }

    boolean isRepetition(Target target) {
        return isInTitle(target) && alike.get(likeness(target)).stream().limit(200).anyMatch(other -> repeats(target, other));
    }

    private boolean isInTitle(Target target) {
        int next = Places.firstFrom(titles, Span::start, target.span().start() + 1);
        return next > 0 && titles.get(next - 1).holds(target.span().start());
    }

    private static boolean repeats(Target target, Target other) {
        boolean below = other.clause().equals(target.clause()) || other.clause().startsWith(target.clause() + ".");
        return below && other.span().start() > target.span().start();
    }

    private static String likeness(Target target) {
        return target.value().toPlainString() + target.unit();
    }
}
