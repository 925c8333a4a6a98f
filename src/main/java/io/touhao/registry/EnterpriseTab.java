package io.touhao.registry;

import io.touhao.directory.Actor;

/**
 * A view that a module adds to the page of an enterprise (全景页签), contributed as a bean. The module serves the page
 * itself, under the address it names here, and prints {@link EnterpriseTabs#of} above it.
 */
public interface EnterpriseTab {

    /** The view's name in code, unique. */
    String key();

    /** The words shown: 月报. */
    String title();

    /** Position among the views, ascending; 档案 has 0 and 经过 1000. */
    int order();

    /** Path of the view of this enterprise. */
    String address(long enterprise);

    /** How much there is of this enterprise that the actor may see. */
    Content content(Actor actor, Enterprise enterprise);

    /**
     * What a view holds.
     *
     * @param count how many; negative where nothing is counted
     * @param waits whether the actor must act on some of it
     */
    record Content(long count, boolean waits) {

        public static final Content UNCOUNTED = new Content(-1, false);

        public static Content of(long count) {
            return new Content(count, false);
        }
    }
}
