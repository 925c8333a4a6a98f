package io.touhao.page;

import java.util.List;

/**
 * Sub-pages that a part of the platform adds to an entry which is not its own, contributed as a bean.
 *
 * @param key key of the {@link NavigationItem} they belong to
 * @param order position among those that are added, ascending; they stand after the entry's own
 */
public record NavigationChildren(String key, int order, List<NavigationItem.Child> children) {

    public NavigationChildren {
        children = List.copyOf(children);
    }
}
