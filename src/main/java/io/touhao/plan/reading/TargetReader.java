package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Quantity;
import io.touhao.plan.reading.grammar.QuantityGrammar;
import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the quantities that the plan promises. */
final class TargetReader {

    private final Layout layout;
    private final DueDates dates;
    private final PromiseWeigher weigher;
    private final List<Quantity> quantities;

    TargetReader(Layout layout, Tense tense, DueDates dates, List<Attribution> attributions) {
        this.layout = layout;
        this.dates = dates;
        this.quantities = QuantityGrammar.scan(layout.text());
        this.weigher = new PromiseWeigher(layout, tense, attributions, quantities);
    }

    List<Target> read() {
        var targets = new ArrayList<Target>();
        for (int i = 0; i < quantities.size(); i++) {
            if (weigher.isPromised(i)) {
                targets.addAll(targets(quantities.get(i), i));
            }
        }
        return new RepeatedTargets(layout).dropFrom(targets);
    }

    private List<Target> targets(Quantity quantity, int index) {
        if (quantity.upper().isEmpty()) {
            return List.of(target(quantity, index, quantity.value(), weigher.boundOf(quantity)));
        }
        return List.of(
                target(quantity, index, quantity.value(), Bound.MIN),
                target(quantity, index, quantity.upper().get(), Bound.MAX));
    }

    private Target target(Quantity quantity, int index, BigDecimal value, Bound bound) {
        Span piece = quoteOf(quantity, index);
        Span printed = layout.plan().printed(piece.start(), piece.end());
        TargetKind kind = weigher.kindOf(quantity);
        BigDecimal signed = weigher.isFall(quantity, kind) ? value.negate() : value;
        return new Target(
                layout.outline().pathAt(quantity.start()),
                printed,
                printed.of(layout.plan().text()),
                new SubjectReader(layout).subjectOf(quantity, piece),
                signed.stripTrailingZeros().scale() < 0 ? signed.setScale(0) : signed.stripTrailingZeros(),
                quantity.unit(),
                bound,
                kind,
                dates.at(quantity.start(), quantity.end()));
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
