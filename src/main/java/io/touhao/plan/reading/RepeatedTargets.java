package io.touhao.plan.reading;

import java.util.List;

/** A goal merely repeated in a heading is not a second target. */
final class RepeatedTargets {

    private final Layout layout;

    RepeatedTargets(Layout layout) {
        this.layout = layout;
    }

    List<Target> dropFrom(List<Target> targets) {
        return targets.stream().filter(target -> !isHeading(target) || !isRepeated(target, targets)).toList();
    }

    private boolean isHeading(Target target) {
        return layout.outline().headings().stream()
                .filter(heading -> heading.path().equals(target.clause()))
                .anyMatch(heading -> layout.plan().printed(heading.start(), heading.contentEnd()).holds(target.span().start()));
    }

    private static boolean isRepeated(Target target, List<Target> targets) {
        return targets.stream().anyMatch(other -> other != target
                && other.span().start() > target.span().start()
                && other.value().equals(target.value())
                && other.unit().equals(target.unit())
                && (other.clause().equals(target.clause()) || other.clause().startsWith(target.clause() + ".")));
    }
}
