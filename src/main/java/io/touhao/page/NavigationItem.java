package io.touhao.page;

import java.util.List;

/**
 * One entry of the navigation at the left, contributed by a module as a bean.
 *
 * @param key the entry's name in code, unique; a page names it to be shown as chosen
 * @param group the group's heading: {@code ""} for the first, else 主线, 机制, 底座
 * @param order position over all entries, ascending
 * @param title the words shown
 * @param icon name of a bootstrap icon, without the {@code bi-}
 * @param address path of the page
 * @param roles names of the roles that see it
 * @param children sub-pages, shown while the entry is chosen
 */
public record NavigationItem(
        String key, String group, int order, String title, String icon, String address, List<String> roles,
        List<Child> children) {

    public NavigationItem {
        roles = List.copyOf(roles);
        children = List.copyOf(children);
    }

    /** A sub-page of an entry. */
    public record Child(String key, String title, String address, List<String> roles) {

        public Child {
            roles = List.copyOf(roles);
        }
    }
}
