package io.touhao.plan.reading;

import java.util.List;
import java.util.function.ToIntFunction;

/** Searches lists that are in the order of the text. */
final class Places {

    private Places() {}

    /** The index of the first element that begins at or behind a place. */
    static <T> int firstFrom(List<T> ordered, ToIntFunction<T> start, int place) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(ordered.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
