package io.touhao.page;

import java.util.Map;

/** Counts beside entries of the navigation, contributed by modules as beans; computed for each page. */
public interface NavigationCounts {

    /** Counts by the key of the {@link NavigationItem}; entries without one are left out. */
    Map<String, Count> counts(Viewer viewer);

    /**
     * One count.
     *
     * @param must whether the viewer must act, which prints it in cinnabar
     */
    record Count(long number, boolean must) {

        /** Things that wait for the viewer. */
        public static Count waiting(long number) {
            return new Count(number, number > 0);
        }

        /** Things that are just there. */
        public static Count of(long number) {
            return new Count(number, false);
        }
    }
}
