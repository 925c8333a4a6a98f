package io.touhao.review.round.web;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import java.util.List;

/**
 * The rounds held, or all errata (历轮与勘误).
 *
 * @param mayCall whether the viewer may call a round
 */
record HeldPage<R>(ListPage<R> list, Tab tab, boolean mayCall) {

    /** Which of the two. */
    enum Tab {
        ROUNDS, ERRATA
    }

    Heading heading() {
        return Heading.of("历轮与勘误", Navigation.KEY).child(Navigation.HELD).facts("冻结后不再改动；更正另出勘误，原值与新值并列");
    }

    List<io.touhao.page.part.Tab> tabs() {
        return List.of(
                new io.touhao.page.part.Tab("历轮", "/rounds", "", false, tab == Tab.ROUNDS),
                new io.touhao.page.part.Tab("勘误", "/errata", "", false, tab == Tab.ERRATA));
    }
}
