package io.touhao.report.web;

import io.touhao.directory.Actor;
import io.touhao.monitoring.filing.OwedReturn;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.report.programme.OwnTitles;
import io.touhao.review.message.InboxMessage;
import java.time.ZoneId;
import java.util.List;

/** The home of an enterprise: what it has to do, what it can get, how far it is, and how it is known. */
record EnterpriseHomePage(
        Actor actor, String unit, List<OwedReturn> owed, OwnTitles titles, List<InboxMessage> messages, long unread, ZoneId zone) {

    String told(InboxMessage message) {
        return Dates.full(message.told().atZone(zone).toLocalDate());
    }

    Heading heading() {
        return Heading.of(actor.name(), "home").facts(unit);
    }

    boolean isNothingOwed() {
        return owed.isEmpty() && titles.owed().isEmpty();
    }
}
