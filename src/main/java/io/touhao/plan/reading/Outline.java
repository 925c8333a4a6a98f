package io.touhao.plan.reading;

import java.util.Arrays;
import java.util.List;

/** The headings of a plan in order, and to which of them each place of the folded text belongs. */
final class Outline {

    /** No heading: what stands before the first. */
    static final int NONE = -1;

    /**
     * A heading in folded places.
     *
     * @param parent the heading above, or {@link #NONE}
     * @param content where its words begin
     * @param contentEnd where its words end
     */
    record Heading(int start, int content, int contentEnd, int parent, int level, Marker marker, String path) {}

    private final List<Heading> headings;
    private final int[] starts;
    private final int[] owners;

    Outline(List<Heading> headings, List<int[]> stretches) {
        this.headings = List.copyOf(headings);
        this.starts = stretches.stream().mapToInt(stretch -> stretch[0]).toArray();
        this.owners = stretches.stream().mapToInt(stretch -> stretch[1]).toArray();
    }

    List<Heading> headings() {
        return headings;
    }

    Heading heading(int index) {
        return headings.get(index);
    }

    /** The heading to which this place belongs. */
    int ownerOf(int place) {
        int stretch = stretchOf(place);
        return stretch < 0 ? NONE : owners[stretch];
    }

    /** Where the stretch that holds this place ends. */
    int endOfStretch(int place, int textEnd) {
        int stretch = stretchOf(place);
        return stretch + 1 < starts.length ? starts[stretch + 1] : textEnd;
    }

    /** Where the stretch that holds this place begins. */
    int startOfStretch(int place) {
        int stretch = stretchOf(place);
        return stretch < 0 ? 0 : starts[stretch];
    }

    /** The path of the clause that holds this place; empty before the first heading. */
    String pathAt(int place) {
        int owner = ownerOf(place);
        return owner == NONE ? "" : headings.get(owner).path();
    }

    /** Whether a heading begins exactly here. */
    boolean opensAt(int place) {
        int stretch = stretchOf(place);
        return stretch >= 0 && starts[stretch] == place;
    }

    private int stretchOf(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
