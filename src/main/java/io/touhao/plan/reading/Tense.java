package io.touhao.plan.reading;

import java.util.Optional;

/**
 * Tells what a plan promises from what it reports as done.
 *
 * <p>A mark of time speaks for what follows it in its sentence; a sentence without any goes with the one before it in
 * its paragraph; within a section that looks back only a firm mark promises.
 */
final class Tense {

    /** How far behind a number a mark may stand to tell of it: 100家企业已投产. */
    private static final int REACH = 30;

    private final Layout layout;
    private final TimeMarks marks;
    private final boolean[] looksBack;
    private final boolean[] carried;

    Tense(Layout layout) {
        this.layout = layout;
        this.marks = new TimeMarks(layout);
        this.looksBack = new Retrospect(layout, marks).sentences();
        this.carried = carried();
    }

    /** Whether what stands here is reported as done. */
    boolean isPast(int place) {
        int index = layout.sentences().indexAt(place);
        var sentence = layout.sentences().get(index);
        Optional<TimeMark> mark = marks.last(sentence.start(), place);
        if (looksBack[index]) {
            return mark.isEmpty() || !mark.get().firm();
        }
        return mark.map(TimeMark::past).orElseGet(() -> carried[index] || isToldBehind(place));
    }

    private boolean isToldBehind(int place) {
        int end = Math.min(layout.pieceAround(place, place + 1).end(), place + REACH);
        return marks.first(place, end).filter(TimeMark::past).isPresent();
    }

    /** For each sentence, whether the one before it in its paragraph ended in the past. */
    private boolean[] carried() {
        var all = layout.sentences().all();
        var carried = new boolean[all.size()];
        boolean past = false;
        for (int i = 0; i < all.size(); i++) {
            boolean same = i > 0 && all.get(i - 1).paragraph() == all.get(i).paragraph();
            carried[i] = same && past;
            past = marks.last(all.get(i).start(), all.get(i).end()).map(TimeMark::past).orElse(carried[i]);
        }
        return carried;
    }
}
