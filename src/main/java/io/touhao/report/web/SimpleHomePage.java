package io.touhao.report.web;

import io.touhao.directory.Actor;
import io.touhao.page.Heading;

/** The home of administrators, who carry no commitments. */
record SimpleHomePage(Actor actor) {

    Heading heading() {
        return Heading.of(actor.name(), "home").facts(actor.title());
    }
}
