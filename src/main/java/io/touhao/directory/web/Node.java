package io.touhao.directory.web;

import java.util.List;

/**
 * One line of the tree of units and offices.
 *
 * @param tag a word beside the name: 功能区; empty when there is none
 * @param note the words at the right: counties and persons
 * @param chosen whether the page shows it
 * @param branch whether more lies below, shown or not
 * @param children what is shown below
 */
record Node(String name, String tag, String note, String address, boolean chosen, boolean branch, List<Node> children) {

    String icon() {
        return children.isEmpty() ? "chevron-right" : "chevron-down";
    }
}
