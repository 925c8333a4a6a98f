package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Enclosures;
import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.grammar.TimeGrammar;
import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.List;

/** A plan laid out for the readers: its headings, sentences, marks and times. */
final class Layout {

    /** A piece of a sentence between commas reaches no farther than this. */
    private static final int LONGEST_PIECE = 240;

    /** Words farther away than this say nothing of a place. */
    private static final int FAR = 500;

    private final PlanText plan;
    private final Outline outline;
    private final Sentences sentences;
    private final Enclosures enclosures;
    private final List<TimeExpression> times;
    private final int planYear;

    Layout(PlanText plan, Outline outline, int planYear) {
        this.plan = plan;
        this.outline = outline;
        this.planYear = planYear;
        this.sentences = new Sentences(plan, outline);
        this.enclosures = new Enclosures(plan.folded(), plan.lines());
        this.times = TimeGrammar.scan(plan.folded(), planYear);
    }

    PlanText plan() {
        return plan;
    }

    String text() {
        return plan.folded();
    }

    Outline outline() {
        return outline;
    }

    Sentences sentences() {
        return sentences;
    }

    Enclosures marks() {
        return enclosures;
    }

    List<TimeExpression> times() {
        return times;
    }

    int planYear() {
        return planYear;
    }

    Sentences.Piece sentenceAt(int place) {
        return sentences.get(sentences.indexAt(place));
    }

    /** The sentence around a place, as far as it can still tell of it. */
    Span sentenceAround(int place) {
        var sentence = sentenceAt(place);
        return new Span(Math.max(sentence.start(), Math.min(place, place - FAR)), Math.max(place, Math.min(sentence.end(), place + FAR)));
    }

    String words(int start, int end) {
        return text().substring(Math.max(0, start), Math.max(Math.max(0, start), end));
    }

    /** The piece of the sentence around a span, between signs of the same depth. */
    Span pieceAround(int start, int end) {
        var sentence = sentenceAt(start);
        int bracket = enclosures.bracketAt(start);
        int quote = enclosures.quoteAt(start);
        int floor = floor(sentence, start);
        int low = start;
        while (low > floor && start - low < LONGEST_PIECE && !parts(low - 1, bracket, quote, ",;:。!?")) {
            low--;
        }
        int high = Math.min(end, sentence.end());
        while (high < sentence.end() && high - end < LONGEST_PIECE && !parts(high, bracket, quote, ",;。!?\n")) {
            high++;
        }
        return new Span(Math.min(low, start), Math.max(high, Math.min(end, sentence.end())));
    }

    /** The words of a heading begin behind its marker. */
    private int floor(Sentences.Piece sentence, int place) {
        if (!outline.opensAt(sentence.start())) {
            return sentence.start();
        }
        return Math.min(place, outline.heading(outline.ownerOf(sentence.start())).content());
    }

    private boolean parts(int place, int bracket, int quote, String signs) {
        char sign = text().charAt(place);
        boolean leaves = bracket >= 0 && enclosures.bracketAt(place) < bracket || quote >= 0 && enclosures.quoteAt(place) != quote;
        boolean sameDepth = enclosures.bracketAt(place) == bracket && enclosures.quoteAt(place) == quote;
        return leaves || sign == '\t' || sameDepth && signs.indexOf(sign) >= 0;
    }
}
