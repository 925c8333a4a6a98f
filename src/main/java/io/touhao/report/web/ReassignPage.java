package io.touhao.report.web;

import io.touhao.page.list.Option;
import java.util.List;

/** The form by which another post of the unit becomes the owner. */
record ReassignPage(DeedPage deed, List<Option> posts) {

    ReassignPage {
        posts = List.copyOf(posts);
    }

    String post() {
        return String.valueOf(deed.detail().row().owner().post().value());
    }
}
