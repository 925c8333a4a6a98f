package io.touhao.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a document's numbering: which levels are open, and which number each kind of sign has reached.
 *
 * <p>Numbers may run on across parents (一 1 2, 二 3 4), start anew under each, or start anew under an unnumbered title.
 */
final class Numbering {

    /** An open level: its kind, the number it has reached, and its heading. */
    private record Level(MarkerKind kind, int number, String label, int heading) {}

    private final List<Level> open = new ArrayList<>();
    private final Map<MarkerKind, Integer> reached = new EnumMap<>(MarkerKind.class);
    private boolean articlesFirst;

    /** Whether the number goes on from the last of its kind. */
    boolean continues(Marker marker) {
        return marker.number() == reached.getOrDefault(marker.kind(), 0) + 1 && marker.number() > 1;
    }

    /** How far the number jumps ahead of the last of its kind; negative when it falls back. */
    int jump(Marker marker) {
        return marker.number() - reached.getOrDefault(marker.kind(), 0);
    }

    boolean isOpen(MarkerKind kind) {
        return levelOf(kind) >= 0;
    }

    boolean isOutermost(MarkerKind kind) {
        return levelOf(kind) == 0;
    }

    boolean knows(MarkerKind kind) {
        return reached.containsKey(kind);
    }

    /** Closes every level, as an unnumbered title does. */
    void closeAll() {
        open.clear();
    }

    /** The heading that holds lists of this kind, or {@link Outline#NONE}. */
    int parentOf(MarkerKind kind) {
        int level = levelFor(kind);
        return level == 0 ? Outline.NONE : open.get(level - 1).heading();
    }

    /** Takes the marker as the next heading. */
    void enter(Marker marker, int heading) {
        if (reached.isEmpty() && marker.kind() == MarkerKind.ARTICLE) {
            articlesFirst = true;
        }
        int level = levelFor(marker.kind());
        open.subList(level, open.size()).clear();
        open.add(new Level(marker.kind(), marker.number(), marker.label(), heading));
        reached.put(marker.kind(), marker.number());
    }

    int depth() {
        return open.size();
    }

    String path() {
        return String.join(".", open.stream().map(Level::label).toList());
    }

    private int levelFor(MarkerKind kind) {
        int level = levelOf(kind);
        if (level >= 0) {
            return level;
        }
        level = open.size();
        while (level > 0 && rank(open.get(level - 1).kind()) > rank(kind)) {
            level--;
        }
        return level;
    }

    private int levelOf(MarkerKind kind) {
        for (int level = 0; level < open.size(); level++) {
            if (open.get(level).kind() == kind) {
                return level;
            }
        }
        return -1;
    }

    /** 一、 stands above 第一条, save in documents whose articles come first. */
    private int rank(MarkerKind kind) {
        return kind == MarkerKind.CHINESE && articlesFirst ? 2 * MarkerKind.ARTICLE.ordinal() + 1 : 2 * kind.ordinal();
    }
}
