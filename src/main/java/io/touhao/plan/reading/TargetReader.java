package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Quantity;
import io.touhao.plan.reading.grammar.QuantityGrammar;
import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the quantities that the plan promises. */
final class TargetReader {

    private final Layout layout;
    private final DueDates dates;
    private final PromiseWeigher weigher;
    private final QuantityNature nature;
    private final List<Quantity> quantities;
    private final TableReader tables;
    private final List<Span> indicatorTables;

    TargetReader(Layout layout, Tense tense, DueDates dates, TableReader tables) {
        this.layout = layout;
        this.dates = dates;
        this.tables = tables;
        this.nature = new QuantityNature(layout);
        this.indicatorTables = tables.indicatorSpans().stream()
                .map(table -> layout.plan().printed(table.start(), table.end()))
                .toList();
        this.quantities = QuantityGrammar.scan(layout.text());
        this.weigher = new PromiseWeigher(layout, tense, quantities);
    }

    List<Target> read() {
        var targets = new ArrayList<Target>();
        for (int i = 0; i < quantities.size(); i++) {
            if (weigher.isPromised(i)) {
                targets.addAll(targets(quantities.get(i), i));
            }
        }
        targets.removeIf(target -> isInTable(target.span()));
        targets.addAll(tables.targets());
        targets.sort(Comparator.comparingInt(target -> target.span().start()));
        var repeated = new RepeatedTargets(layout, targets);
        return targets.stream().filter(target -> !repeated.isRepetition(target)).toList();
    }

    private boolean isInTable(Span span) {
        int next = Places.firstFrom(indicatorTables, Span::start, span.start() + 1);
        return next > 0 && indicatorTables.get(next - 1).holds(span.start());
    }

    private List<Target> targets(Quantity quantity, int index) {
        if (quantity.upper().isEmpty()) {
            return List.of(target(quantity, index, quantity.value(), nature.boundOf(quantity)));
        }
        return List.of(
                target(quantity, index, quantity.value(), Bound.MIN),
                target(quantity, index, quantity.upper().get(), Bound.MAX));
    }

    private Target target(Quantity quantity, int index, BigDecimal value, Bound bound) {
        Span piece = quoteOf(quantity, index);
        Span printed = layout.plan().printed(piece.start(), piece.end());
        TargetKind kind = nature.kindOf(quantity);
        BigDecimal signed = nature.isFall(quantity, kind) ? value.negate() : value;
        return new Target(
                layout.outline().pathAt(quantity.start()),
                printed,
                printed.of(layout.plan().text()),
                new SubjectReader(layout).subjectOf(quantity, piece),
                signed.stripTrailingZeros().scale() < 0 ? signed.setScale(0) : signed.stripTrailingZeros(),
                printedUnit(quantity),
                bound,
                kind,
                dates.at(quantity.start(), quantity.end()));
    }

    /** The unit as printed, where it stands in one piece. */
    private String printedUnit(Quantity quantity) {
        int start = quantity.unitEnd() - quantity.unit().length();
        boolean whole = start >= quantity.start() && layout.text().startsWith(quantity.unit(), start);
        return whole ? layout.plan().quote(start, quantity.unitEnd()).replace('％', '%') : quantity.unit();
    }

    /** From the last sign of enumeration after another quantity, or from the beginning of the piece, to the end of what is counted. */
    private Span quoteOf(Quantity quantity, int index) {
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        int start = piece.start();
        for (int i = index - 1; i >= 0 && quantities.get(i).end() > piece.start(); i--) {
            int joint = lastJoint(quantities.get(i).end(), quantity.start());
            if (joint >= 0) {
                start = joint + 1;
                break;
            }
        }
        int end = piece.end();
        if (index + 1 < quantities.size() && quantities.get(index + 1).start() < end) {
            int joint = firstJoint(quantity.end(), quantities.get(index + 1).start());
            end = joint >= 0 ? joint : end;
        }
        return new Span(afterTime(start, quantity.start()), Math.max(end, quantity.end()));
    }

    private int lastJoint(int from, int to) {
        for (int place = to - 1; place >= from; place--) {
            if ("、和及与".indexOf(layout.text().charAt(place)) >= 0) {
                return place;
            }
        }
        return -1;
    }

    private int firstJoint(int from, int to) {
        for (int place = from; place < to; place++) {
            if ("、和及与".indexOf(layout.text().charAt(place)) >= 0) {
                return place;
            }
        }
        return -1;
    }

    private int afterTime(int start, int quantity) {
        int from = start;
        int next = Places.firstFrom(layout.times(), TimeExpression::start, start);
        if (next < layout.times().size() && layout.times().get(next).start() <= start + 2 && layout.times().get(next).end() <= quantity) {
            from = layout.times().get(next).end();
        }
        while (from < quantity && "-,、:(“".indexOf(layout.text().charAt(from)) >= 0) {
            from++;
        }
        return from;
    }
}
