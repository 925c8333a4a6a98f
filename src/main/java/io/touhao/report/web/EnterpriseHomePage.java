package io.touhao.report.web;

import io.touhao.directory.Actor;
import io.touhao.monitoring.filing.OwedReturn;
import io.touhao.page.Heading;
import java.util.List;

/** The home of an enterprise: what it has to do, and how it is known. */
record EnterpriseHomePage(Actor actor, String unit, List<OwedReturn> owed) {

    Heading heading() {
        return Heading.of(actor.name(), "home").facts(unit);
    }
}
