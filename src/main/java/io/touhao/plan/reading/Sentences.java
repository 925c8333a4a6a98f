package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a plan in order, each within one line and one clause. */
final class Sentences {

    /**
     * A sentence in folded places.
     *
     * @param paragraph the number of its paragraph; run-in items of one sentence share theirs
     */
    record Piece(int start, int end, int paragraph, int owner) {}

    private final PlanText plan;
    private final String text;
    private final Outline outline;
    private final List<Piece> sentences = new ArrayList<>();
    private int paragraph;

    Sentences(PlanText plan, Outline outline) {
        this.plan = plan;
        this.text = plan.folded();
        this.outline = outline;
        Span before = new Span(0, 0);
        for (Span line : plan.lines()) {
            boolean goesOn = line.length() > 0 && !outline.opensAt(line.start())
                    && DocumentShape.goesOn(text, before, line, plan.gapBefore(line.start()));
            paragraph += goesOn ? 0 : 1;
            split(line);
            before = line;
        }
    }

    List<Piece> all() {
        return sentences;
    }

    Piece get(int index) {
        return sentences.get(index);
    }

    /** The number of the last sentence that begins at or before this place. */
    int indexAt(int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void split(Span line) {
        int start = line.start();
        for (int place = line.start(); place < line.end(); place++) {
            if (place > start && opensHeading(place)) {
                add(start, place);
                start = place;
                paragraph += isWithinSentence(place) ? 0 : 1;
            } else if (isEnd(place)) {
                int end = afterClosingMarks(place + 1, line.end());
                add(start, end);
                start = end;
                place = end - 1;
            }
        }
        add(start, line.end());
    }

    private void add(int start, int end) {
        if (end > start) {
            sentences.add(new Piece(start, end, paragraph, outline.ownerOf(start)));
        }
    }

    private boolean opensHeading(int place) {
        return outline.opensAt(place);
    }

    /** A run-in item after ： or ； goes on with the sentence that introduces it. */
    private boolean isWithinSentence(int place) {
        return ":;,".indexOf(text.charAt(place - 1)) >= 0;
    }

    private boolean isEnd(int place) {
        return "。!?".indexOf(text.charAt(place)) >= 0;
    }

    private int afterClosingMarks(int place, int limit) {
        int end = place;
        while (end < limit && "”)》。!?".indexOf(text.charAt(end)) >= 0 && !outline.opensAt(end)) {
            end++;
        }
        return end;
    }

    /** The sentence as printed. */
    Span printed(Piece sentence) {
        return plan.printed(sentence.start(), sentence.end());
    }
}
