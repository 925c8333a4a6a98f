package io.touhao.report.web;

import io.touhao.directory.Actor;
import io.touhao.page.Heading;

/** The home of those who carry no commitments: administrators and enterprises. */
record SimpleHomePage(Actor actor, String unit) {

    Heading heading() {
        return Heading.of(actor.name(), "home").facts(unit.isEmpty() ? actor.title() : unit);
    }
}
