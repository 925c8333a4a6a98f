package io.touhao.plan.reading;

import io.touhao.plan.reading.Outline.Heading;
import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the headings of a plan: the markers that the numbering bears out.
 *
 * <p>A marker that opens its line is a heading unless its number is out of all order. One within a line must follow the
 * end of a sentence and go on from the number before it, or begin a list whose second number follows. In a line that
 * has lost its breaks, the order of the numbers alone decides.
 */
final class HeadingScanner {

    private static final Pattern TITLE_WORDS =
            Pattern.compile("附则|保障措施|组织保障|组织实施|实施保障|工作要求|工作保障|附件[0-9一二三四五]?|附录|总则|支持政策|政策措施");
    private static final Pattern TITLE_BEFORE = Pattern.compile("(?:^|[。;)])(?:" + TITLE_WORDS + ")$");
    private static final Pattern CONTENTS_LINE = Pattern.compile("[.…·-]{4,}[0-9]{0,3}$");
    private static final String UNIT_SIGNS = "万亿家个元%吨年月日亩";
    private static final int LABEL = 16;

    private final PlanText plan;
    private final String text;
    private final MarkerGrammar grammar;
    private final DocumentShape shape;
    private final Numbering numbering = new Numbering();
    private final List<Heading> headings = new ArrayList<>();
    private final List<int[]> stretches = new ArrayList<>();

    HeadingScanner(PlanText plan) {
        this.plan = plan;
        this.text = plan.folded();
        this.grammar = new MarkerGrammar(plan);
        this.shape = new DocumentShape(plan, grammar);
    }

    Outline scan() {
        Span before = new Span(0, 0);
        for (int i = 0; i < shape.lines().size(); i++) {
            scanLine(i, before);
            before = shape.lines().get(i);
        }
        return new Outline(new HeadingTexts(plan, headings).fitted(), stretches);
    }

    private void scanLine(int number, Span before) {
        Span line = shape.lines().get(number);
        if (isContents(line) || isRow(line)) {
            return;
        }
        List<Marker> markers = shape.markersOf(number);
        boolean together = shape.isRunTogether(number);
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            boolean taken = marker.opensLine()
                    ? opens(marker) && !shape.isPageNumber(marker)
                    : goesOn(marker, markers.subList(i + 1, Math.min(markers.size(), i + 60)), together);
            if (taken) {
                enter(marker, line, before);
            }
        }
    }

    private boolean isContents(Span line) {
        return line.length() < 80 && CONTENTS_LINE.matcher(text).region(line.start(), line.end()).find();
    }

    /** A row of a table: its numbers count rows. */
    private boolean isRow(Span line) {
        return text.substring(line.start(), Math.min(line.end(), line.start() + 400)).indexOf('\t') >= 0;
    }

    private boolean opens(Marker marker) {
        boolean digitsFollow = marker.kind() == MarkerKind.ARABIC && Character.isDigit(text.charAt(marker.content()));
        if (numbering.continues(marker)) {
            return !digitsFollow || !isMeasured(marker.content());
        }
        if (digitsFollow) {
            return false;
        }
        if (marker.number() == 1) {
            return true;
        }
        int jump = numbering.jump(marker);
        boolean strong = marker.kind() != MarkerKind.ARABIC && marker.kind() != MarkerKind.BRACKETED_ARABIC;
        return strong || !numbering.knows(marker.kind()) || jump > -3 && jump < 4;
    }

    private boolean isMeasured(int digits) {
        int end = digits;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        boolean year = end - digits == 4 && text.startsWith("年", end);
        return !year && end < text.length() && UNIT_SIGNS.indexOf(text.charAt(end)) >= 0;
    }

    private boolean goesOn(Marker marker, List<Marker> later, boolean together) {
        boolean follows = grammar.followsEnd(marker.start());
        if (marker.kind() == MarkerKind.CIRCLED) {
            return isLabelled(marker) && (marker.number() == 1 || numbering.continues(marker));
        }
        if (marker.kind() == MarkerKind.ARTICLE || marker.kind() == MarkerKind.CHINESE && !together) {
            return follows && together && inOrder(marker, later);
        }
        if (marker.kind().compareTo(MarkerKind.ARABIC) < 0) {
            return follows && marker.number() == 1 || (follows || together) && inOrder(marker, later);
        }
        return (follows || together && isTitleBefore(marker)) && inOrder(marker, later) && isItem(marker, later);
    }

    private boolean inOrder(Marker marker, List<Marker> later) {
        return numbering.continues(marker) || marker.number() == 1 && (second(marker, later) != null || isRightBelow(marker));
    }

    /** The first of a deeper list stands right behind the words of the heading above it. */
    private boolean isRightBelow(Marker marker) {
        if (headings.isEmpty() || headings.getLast().marker().kind().compareTo(marker.kind()) >= 0) {
            return false;
        }
        int content = headings.getLast().content();
        return marker.start() - content < 40 && text.substring(content, marker.start()).chars().noneMatch(sign -> "。;:".indexOf(sign) >= 0);
    }

    private static Marker second(Marker first, List<Marker> later) {
        return later.stream()
                .takeWhile(marker -> marker.kind().compareTo(first.kind()) >= 0)
                .filter(marker -> marker.kind() == first.kind() && marker.number() == 2)
                .findFirst()
                .orElse(null);
    }

    /** Items after 。 or white space are headings; items of a list within a sentence only with a label of their own. */
    private boolean isItem(Marker marker, List<Marker> later) {
        Marker shown = marker.number() == 1 ? second(marker, later) : marker;
        if (shown == null) {
            shown = marker;
        }
        char before = text.charAt(shown.start() - 1);
        boolean closed = before != ';' && before != ':' && before != ',';
        return closed || isLabelled(marker);
    }

    private boolean isLabelled(Marker marker) {
        for (int i = marker.content(); i < text.length() && i - marker.content() < LABEL; i++) {
            char sign = text.charAt(i);
            if (sign == ':') {
                return i > marker.content();
            }
            if (",。;\n".indexOf(sign) >= 0) {
                return false;
            }
        }
        return false;
    }

    private void enter(Marker marker, Span line, Span before) {
        boolean restarts = marker.number() == 1 && numbering.isOpen(marker.kind());
        if (marker.number() == 1 && isUnderTitle(marker, before)) {
            numbering.closeAll();
        } else if (restarts) {
            giveIntroductionToParent(marker, line, before);
        }
        int parent = numbering.parentOf(marker.kind());
        numbering.enter(marker, headings.size());
        stretches.add(new int[] {marker.start(), headings.size()});
        headings.add(new Heading(
                marker.start(), marker.content(), line.end(), parent, numbering.depth(), marker, numbering.path()));
    }

    /** The paragraph that opens a new list belongs to the clause that holds the list. */
    private void giveIntroductionToParent(Marker marker, Span line, Span before) {
        int start = marker.opensLine() ? before.start() : line.start();
        boolean introduces = !marker.opensLine() || before.length() > 0 && text.charAt(before.end() - 1) == ':';
        int last = stretches.isEmpty() ? -1 : stretches.getLast()[0];
        if (introduces && start > last) {
            stretches.add(new int[] {start, numbering.parentOf(marker.kind())});
        }
    }

    private boolean isUnderTitle(Marker marker, Span before) {
        if (!marker.opensLine()) {
            return isTitleBefore(marker);
        }
        if (!isTitle(before)) {
            return false;
        }
        boolean worded = TITLE_WORDS.matcher(text).region(before.start(), before.end()).matches();
        return worded && !isHeadingLine(before) || numbering.isOutermost(marker.kind());
    }

    private boolean isTitleBefore(Marker marker) {
        return TITLE_BEFORE.matcher(text).region(Math.max(0, marker.start() - 8), marker.start()).find();
    }

    private boolean isTitle(Span line) {
        return line.length() > 0 && line.length() <= 25 && !isHeadingLine(line)
                && ",。;:、!?".indexOf(text.charAt(line.end() - 1)) < 0;
    }

    private boolean isHeadingLine(Span line) {
        return !headings.isEmpty() && headings.getLast().start() >= line.start();
    }
}
