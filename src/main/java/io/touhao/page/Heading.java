package io.touhao.page;

import io.touhao.page.part.Link;
import java.util.List;

/**
 * What a page tells the frame about itself.
 *
 * @param title the one title of the page
 * @param navigation key of the chosen {@link NavigationItem}; empty when none is
 * @param child key of the chosen sub-page; empty when none is
 * @param facts one line of facts below the title: as of when, how many, until when
 * @param trail links between the navigation entry and this page, outermost first
 */
public record Heading(String title, String navigation, String child, String facts, List<Link> trail) {

    public Heading {
        trail = List.copyOf(trail);
    }

    /** A page under an entry of the navigation. */
    public static Heading of(String title, String navigation) {
        return new Heading(title, navigation, "", "", List.of());
    }

    /** A page outside the navigation. */
    public static Heading of(String title) {
        return of(title, "");
    }

    public Heading child(String key) {
        return new Heading(title, navigation, key, facts, trail);
    }

    public Heading facts(String line) {
        return new Heading(title, navigation, child, line, trail);
    }

    public Heading under(Link... links) {
        return new Heading(title, navigation, child, facts, List.of(links));
    }
}
