package io.touhao.plan.pack;

import io.touhao.plan.reading.Attribution;
import io.touhao.plan.reading.Clause;
import io.touhao.plan.reading.Deadline;
import io.touhao.plan.reading.PlanReader;
import io.touhao.plan.reading.PlanReading;
import io.touhao.plan.reading.Recurrence;
import io.touhao.plan.reading.Sentence;
import io.touhao.plan.reading.Target;
import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One edition of a document (方案文本): its text, and what the reader found in it, sentence by sentence. */
public record PlanDocument(PlanText text, PlanReading reading) {

    /** Signs that may close a heading: 。 and a line's end. */
    private static final int CLOSING = 2;

    /** Reads a text. */
    public static PlanDocument read(PlanText text) {
        return new PlanDocument(text, PlanReader.read(text));
    }

    /** The document number (文号), where the text bears one. */
    public Optional<String> number() {
        return reading.head().number();
    }

    /** By what name anchors refer to it: its number, or where it has none the name of its file. */
    public String citation() {
        return number().orElse(text.name());
    }

    /** A hash by which the same wording is known again, whatever its width and white space. */
    public String hash() {
        return Wording.of(text.text()).hash();
    }

    /** The year that 年内 means; that of the day where the text doesn't tell. */
    public int year(LocalDate today) {
        return reading.head().year().orElseGet(() -> reading.head().date().map(LocalDate::getYear).orElse(today.getYear()));
    }

    /** The sentences that stand in a clause; what comes before the first clause binds nobody. */
    public List<Sentence> sentences() {
        return reading.sentences().stream().filter(sentence -> !sentence.clausePath().isEmpty()).toList();
    }

    /** The sentences that can bind somebody: all but the headings over other words. */
    public List<Sentence> prose() {
        return sentences().stream().filter(sentence -> !isHeading(sentence)).toList();
    }

    /** A numbered item that is nothing but one sentence is prose, although it counts as a heading, too. */
    private boolean isHeading(Sentence sentence) {
        return clause(sentence.clausePath())
                .filter(clause -> clause.headingSpan().holds(sentence.span().start()))
                .filter(clause -> clause.headingSpan().end() + CLOSING >= sentence.span().end())
                .filter(clause -> clause.span().end() > sentence.span().end() + CLOSING)
                .isPresent();
    }

    /** The sentence that begins at a place. */
    public Optional<Sentence> sentenceAt(int start) {
        return sentences().stream().filter(sentence -> sentence.span().start() == start).findFirst();
    }

    public Optional<Clause> clause(String path) {
        return reading.clauses().stream().filter(clause -> clause.path().equals(path)).findFirst();
    }

    public List<Target> targets(Sentence sentence) {
        return reading.targets().stream().filter(target -> lies(target.span(), sentence)).toList();
    }

    public List<Deadline> deadlines(Sentence sentence) {
        return reading.deadlines().stream().filter(deadline -> lies(deadline.span(), sentence)).toList();
    }

    public List<Recurrence> recurrences(Sentence sentence) {
        return reading.recurrences().stream().filter(recurrence -> lies(recurrence.span(), sentence)).toList();
    }

    /** Who is made responsible for a clause, or for the nearest clause above it. */
    public Optional<Attribution> attribution(String clause) {
        for (var path = clause; !path.isEmpty(); path = above(path)) {
            var wanted = path;
            var found = reading.attributions().stream().filter(one -> one.clause().equals(wanted)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The line of a place, the first being 1. */
    int line(int place) {
        return 1 + (int) text.text().substring(0, place).chars().filter(sign -> sign == '\n').count();
    }

    private static String above(String path) {
        var point = path.lastIndexOf('.');
        return point < 0 ? "" : path.substring(0, point);
    }

    private static boolean lies(Span span, Sentence sentence) {
        return sentence.span().start() <= span.start() && span.start() < sentence.span().end();
    }
}
