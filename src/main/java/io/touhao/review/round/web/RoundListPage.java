package io.touhao.review.round.web;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Link;
import io.touhao.review.round.Round;

/** A list of what belongs to one round. */
record RoundListPage<R>(ListPage<R> list, Round round) {

    Heading heading() {
        return Heading.of(round.name() + " " + list.listing().title(), Navigation.KEY)
                .child(round.isOpen() ? Navigation.RUNNING : Navigation.HELD)
                .under(new Link(round.name(), round.isOpen() ? "/dispatch" : round.address()));
    }
}
