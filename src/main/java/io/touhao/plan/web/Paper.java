package io.touhao.plan.web;

import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.reading.Clause;
import io.touhao.plan.reading.Sentence;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document as the plan page prints it: paragraphs of sentences, with targets, deadlines and bodies marked. */
final class Paper {

    private static final int TARGET = 1;
    private static final int DEADLINE = 2;
    private static final int BODY = 4;

    private final PlanDocument document;
    private final Set<Sentence> prose;
    private final Map<String, Clause> clauses = new HashMap<>();

    Paper(PlanDocument document) {
        this.document = document;
        this.prose = Set.copyOf(document.prose());
        document.reading().clauses().forEach(clause -> clauses.putIfAbsent(clause.path(), clause));
    }

    /**
     * A paragraph.
     *
     * @param clause path of its clause
     * @param title a chapter's title, which stands by itself
     */
    record Paragraph(String clause, boolean title, List<Said> sentences) {}

    /**
     * A sentence.
     *
     * @param start where it begins, its key on the page
     * @param heading whether it is a heading over other words
     */
    record Said(int start, boolean heading, List<Run> runs) {

        String words() {
            return String.join("", runs.stream().map(Run::words).toList());
        }
    }

    /** A stretch of a sentence under one mark. */
    record Run(String words, String css) {}

    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var line = -1;
        for (var sentence : document.sentences()) {
            var own = lineOf(sentence);
            if (own != line || paragraphs.isEmpty()) {
                paragraphs.add(new Paragraph(sentence.clausePath(), isTitle(sentence), new ArrayList<>()));
                line = own;
            }
            paragraphs.getLast().sentences().add(new Said(
                    sentence.span().start(), !prose.contains(sentence), runs(sentence)));
        }
        return paragraphs;
    }

    /** A chapter heading alone on its line. */
    private boolean isTitle(Sentence sentence) {
        var clause = clauses.get(sentence.clausePath());
        return !prose.contains(sentence) && clause != null && clause.level() == 1;
    }

    private int lineOf(Sentence sentence) {
        return document.text().text().lastIndexOf('\n', sentence.span().start());
    }

    private List<Run> runs(Sentence sentence) {
        var span = sentence.span();
        var marks = new int[span.length()];
        document.targets(sentence).forEach(target -> paint(marks, span, target.span(), TARGET));
        document.deadlines(sentence).forEach(deadline -> paint(marks, span, deadline.span(), DEADLINE));
        BodyNames.in(sentence.text()).forEach(found ->
                paint(marks, span, new Span(span.start() + found.start(), span.start() + found.end()), BODY));
        return cut(sentence.text(), marks);
    }

    private static void paint(int[] marks, Span sentence, Span found, int mark) {
        for (var place = found.start(); place < Math.min(found.end(), sentence.end()); place++) {
            marks[place - sentence.start()] |= mark;
        }
    }

    private static List<Run> cut(String words, int[] marks) {
        var runs = new ArrayList<Run>();
        var from = 0;
        for (var place = 1; place <= words.length(); place++) {
            if (place == words.length() || marks[place] != marks[from]) {
                runs.add(new Run(words.substring(from, place), css(marks[from])));
                from = place;
            }
        }
        return runs;
    }

    /** Where marks overlap, the narrower one shows: a deadline within a target, a body within either. */
    private static String css(int mark) {
        if ((mark & DEADLINE) != 0) {
            return "mk mk-d";
        }
        if ((mark & BODY) != 0 && (mark & TARGET) == 0) {
            return "mk mk-b";
        }
        return (mark & TARGET) != 0 ? "mk mk-t" : "";
    }
}
