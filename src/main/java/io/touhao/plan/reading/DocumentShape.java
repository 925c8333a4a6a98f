package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a document came down to us: whether it has lost its line breaks, and whether numbers of pages or screens were
 * put at the beginnings of its lines.
 */
final class DocumentShape {

    /** A line this long that ends without a sign was broken in the middle of a sentence. */
    private static final int BROKEN_LINE = 60;

    private final PlanText plan;
    private final String text;
    private final List<Span> lines;
    private final List<List<Marker>> markers = new ArrayList<>();
    private final boolean runTogether;
    private final boolean paged;

    DocumentShape(PlanText plan, MarkerGrammar grammar) {
        this.plan = plan;
        this.text = plan.folded();
        this.lines = plan.lines().stream().filter(line -> line.length() > 0).toList();
        lines.forEach(line -> markers.add(grammar.of(line)));
        this.runTogether = isRunTogether();
        this.paged = isPaged();
    }

    /** The lines that hold anything. */
    List<Span> lines() {
        return lines;
    }

    List<Marker> markersOf(int line) {
        return markers.get(line);
    }

    /** Whether the line holds what once were several. */
    boolean isRunTogether(int line) {
        List<Marker> inLine = markers.get(line);
        int length = lines.get(line).length();
        long outer = inLine.stream().filter(marker -> marker.kind().compareTo(MarkerKind.ARTICLE) <= 0).count();
        long inner = inLine.stream().filter(marker -> marker.kind() == MarkerKind.BRACKETED_CHINESE).count();
        boolean crowded = outer >= 2 || inner >= 3 && length > 400 || outer + inner >= 2 && length > 1500;
        return crowded || runTogether;
    }

    /** Whether 1、 2、 at the beginnings of lines count pages and not items. */
    boolean isPaged() {
        if (markers.isEmpty()) {
            return false;
        }
        for (int i = 1; i < lines.size(); i++) {
            boolean numbered = !markers.get(i).isEmpty() && isPageMark(markers.get(i).getFirst());
            if (numbered && markers.get(i).getFirst().number() > 1 && breaksSentence(lines.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    boolean isPageNumber(Marker marker) {
        return paged && isPageMark(marker);
    }

    private boolean isPageMark(Marker marker) {
        return marker.opensLine() && marker.kind() == MarkerKind.ARABIC && text.startsWith("、", marker.content() - 1);
    }

    private boolean breaksSentence(Span line) {
        char last = text.charAt(line.end() - 1);
        return line.length() > BROKEN_LINE && (last >= '\u4e00' && last <= '\u9fa5' || ",、".indexOf(last) >= 0)
                && text.substring(line.start(), line.end()).indexOf('。') >= 0;
    }

    /** Whether the outer numbers mostly stand within lines. */
    private boolean isRunTogether() {
        Map<MarkerKind, Integer> reached = new EnumMap<>(MarkerKind.class);
        int within = 0;
        int opening = 0;
        for (Marker marker : markers.stream().flatMap(List::stream).toList()) {
            boolean outer = marker.kind() == MarkerKind.CHINESE || marker.kind() == MarkerKind.BRACKETED_CHINESE;
            if (outer && marker.opensLine()) {
                opening++;
            } else if (outer && (marker.number() == 1 || marker.number() == reached.getOrDefault(marker.kind(), 0) + 1)) {
                reached.put(marker.kind(), marker.number());
                within++;
            }
        }
        return within >= 3 && opening * 2 < within;
    }

    /** Whether a line goes on with the sentence of the line before it. */
    static boolean goesOn(String text, Span before, Span line, boolean indented) {
        if (before.length() < 25 || indented || line.start() - before.end() > 1) {
            return false;
        }
        char last = text.charAt(before.end() - 1);
        boolean prose = text.substring(before.start(), before.end()).chars().anyMatch(sign -> ",。;".indexOf(sign) >= 0);
        return prose && (last >= '\u4e00' && last <= '\u9fa5' || ",、".indexOf(last) >= 0) && "-·●★".indexOf(text.charAt(line.start())) < 0;
    }
}
