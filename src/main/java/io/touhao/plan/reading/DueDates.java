package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.grammar.TimeExpression.Kind;
import io.touhao.plan.reading.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which due date governs a place.
 *
 * <p>The nearest one wins: in the own sentence, in an earlier sentence of the paragraph, in the sentence that introduces
 * the list, in the opening sentence of a goals section, in a chapter title, or in the sentence that says until when a
 * named programme runs.
 */
final class DueDates {

    private static final Pattern CHAPTER_TITLE = Pattern.compile("(?:任务|工作|安排|部署|目标|思路|打算|重点)(?:和[\\u4e00-\\u9fa5]{2,6})?$");
    private static final Pattern GOALS = Pattern.compile("目标");
    private static final Pattern PROGRAMME = Pattern.compile("[一二三四五六七八九十百0-9]{1,3}(?:大|项|个)[\\u4e00-\\u9fa5]{0,8}(?:行动计划|行动|工程|计划)");

    private final Layout layout;
    private final String text;
    private final List<TimeExpression> governing;
    private final List<TimeExpression> titles;
    private final Map<String, LocalDate> programmes = new HashMap<>();
    private final Map<Integer, Optional<LocalDate>> headings = new HashMap<>();

    DueDates(Layout layout, List<TimeExpression> governing) {
        this.layout = layout;
        this.text = layout.text();
        this.governing = governing;
        this.titles = layout.times().stream().filter(this::isChapterTitle).toList();
        governing.forEach(this::rememberProgrammes);
    }

    /** The date that governs this place, if one is stated anywhere above it. */
    Optional<LocalDate> at(int start, int end) {
        int index = layout.sentences().indexAt(start);
        var sentence = layout.sentences().get(index);
        return before(sentence.start(), start)
                .or(() -> inPiece(start, end))
                .or(() -> inRow(sentence, end))
                .or(() -> before(startOfParagraph(index), sentence.start()))
                .or(() -> introduced(index, sentence))
                .or(() -> above(sentence.owner()))
                .or(() -> titled(start));
    }

    /** The last date between two places. */
    private Optional<LocalDate> before(int from, int to) {
        int next = firstFrom(to);
        if (next > 0 && governing.get(next - 1).start() >= from) {
            return governing.get(next - 1).date();
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inPiece(int start, int end) {
        Span piece = layout.pieceAround(start, end);
        int next = firstFrom(end);
        boolean follows = next < governing.size() && governing.get(next).end() <= piece.end() + 1
                && governing.get(next).kind() == Kind.DUE;
        return follows ? governing.get(next).date() : Optional.empty();
    }

    /** In a row of a table the due date stands in a cell of its own. */
    private Optional<LocalDate> inRow(Sentences.Piece sentence, int end) {
        int next = firstFrom(end);
        boolean row = next < governing.size() && governing.get(next).start() < Math.min(sentence.end(), end + 400)
                && text.substring(end, governing.get(next).start()).indexOf('\t') >= 0;
        return row ? governing.get(next).date() : Optional.empty();
    }

    private int startOfParagraph(int index) {
        int first = index;
        while (first > 0 && index - first < 200
                && layout.sentences().get(first - 1).paragraph() == layout.sentences().get(index).paragraph()) {
            first--;
        }
        return layout.sentences().get(first).start();
    }

    /** A paragraph that ends with a colon introduces those after it in the same clause. */
    private Optional<LocalDate> introduced(int index, Sentences.Piece sentence) {
        int paragraph = sentence.paragraph();
        for (int i = index - 1; i >= 0 && index - i < 200; i--) {
            var earlier = layout.sentences().get(i);
            if (earlier.owner() != sentence.owner()) {
                return Optional.empty();
            }
            if (earlier.paragraph() != paragraph && text.charAt(earlier.end() - 1) == ':') {
                return before(startOfParagraph(i), earlier.end());
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> above(int owner) {
        int below = Outline.NONE;
        for (int heading = owner; heading != Outline.NONE; heading = layout.outline().heading(heading).parent()) {
            int at = heading;
            int child = below;
            Optional<LocalDate> date = ofHeading(at).or(() -> introducing(at, child));
            if (date.isPresent()) {
                return date;
            }
            below = heading;
        }
        return introducing(Outline.NONE, below);
    }

    /** An unnumbered chapter title with a year (某年工作安排) governs what follows until the next. */
    private Optional<LocalDate> titled(int place) {
        int next = Places.firstFrom(titles, TimeExpression::start, place);
        return next == 0 ? Optional.empty() : titles.get(next - 1).date();
    }

    private boolean isChapterTitle(TimeExpression time) {
        var sentence = layout.sentenceAt(time.start());
        if (sentence.end() - sentence.start() > 25) {
            return false;
        }
        String words = layout.words(sentence.start(), sentence.end());
        boolean dated = time.kind() == Kind.YEAR || time.kind() == Kind.DUE || time.kind() == Kind.TERM;
        return dated && CHAPTER_TITLE.matcher(words).find() && !layout.outline().opensAt(sentence.start());
    }

    private Optional<LocalDate> ofHeading(int index) {
        return headings.computeIfAbsent(index, this::readHeading);
    }

    private Optional<LocalDate> readHeading(int index) {
        var heading = layout.outline().heading(index);
        String words = text.substring(heading.content(), heading.contentEnd());
        Optional<LocalDate> titled = yearIn(heading);
        return titled.or(() -> GOALS.matcher(words).find() && words.length() < 30 ? opening(index) : Optional.empty())
                .or(() -> programme(words));
    }

    /** A year in a title governs its chapter though it is no due date of its own. */
    private Optional<LocalDate> yearIn(Outline.Heading heading) {
        return layout.times().subList(firstTimeFrom(heading.content()), layout.times().size()).stream()
                .takeWhile(time -> time.start() < heading.contentEnd())
                .filter(time -> time.kind() == Kind.DUE || time.kind() == Kind.YEAR || time.kind() == Kind.TERM)
                .findFirst()
                .flatMap(TimeExpression::date);
    }

    private int firstTimeFrom(int place) {
        return Places.firstFrom(layout.times(), TimeExpression::start, place);
    }

    /** The opening sentence of a goals section. */
    private Optional<LocalDate> opening(int index) {
        var heading = layout.outline().heading(index);
        int first = layout.sentences().indexAt(heading.contentEnd());
        for (int i = first; i < Math.min(layout.sentences().all().size(), first + 3); i++) {
            var sentence = layout.sentences().get(i);
            int from = Math.max(sentence.start(), heading.contentEnd());
            if (from < sentence.end() - 2) {
                int next = firstFrom(from);
                boolean inside = next < governing.size() && governing.get(next).start() < sentence.end();
                return inside && sentence.owner() == index ? governing.get(next).date() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Words of a heading that end with a colon introduce the headings below. */
    private Optional<LocalDate> introducing(int index, int below) {
        if (below == Outline.NONE) {
            return Optional.empty();
        }
        int last = layout.sentences().indexAt(layout.outline().heading(firstBelow(index, below)).start()) - 1;
        if (last < 0) {
            return Optional.empty();
        }
        var sentence = layout.sentences().get(last);
        boolean introduces = sentence.owner() == index && text.charAt(sentence.end() - 1) == ':';
        return introduces ? before(startOfParagraph(last), sentence.end()) : Optional.empty();
    }

    /** The first of the siblings that share a parent with this heading, without a break between. */
    private int firstBelow(int parent, int heading) {
        int first = heading;
        for (int i = heading - 1; i > parent && heading - i < 400; i--) {
            var earlier = layout.outline().heading(i);
            if (earlier.parent() == parent) {
                first = i;
                if (earlier.marker().number() == 1) {
                    return first;
                }
            }
        }
        return first;
    }

    /** “…年内实施六大行动”: the date governs the chapter of that name. */
    private void rememberProgrammes(TimeExpression time) {
        var sentence = layout.sentenceAt(time.start());
        int end = Math.min(sentence.end(), time.end() + 300);
        Matcher match = PROGRAMME.matcher(text).region(time.end(), Math.max(time.end(), end));
        while (match.find()) {
            time.date().ifPresent(date -> programmes.putIfAbsent(match.group(), date));
        }
    }

    private Optional<LocalDate> programme(String heading) {
        Matcher match = PROGRAMME.matcher(heading);
        return match.find() ? Optional.ofNullable(programmes.get(match.group())) : Optional.empty();
    }

    private int firstFrom(int place) {
        return Places.firstFrom(governing, TimeExpression::start, place);
    }
}
