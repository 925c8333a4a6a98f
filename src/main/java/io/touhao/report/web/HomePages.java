package io.touhao.report.web;

import static io.touhao.directory.Role.AUDIT_ADMINISTRATOR;
import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.EXPERT;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SECURITY_ADMINISTRATOR;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.monitoring.filing.OwedReturns;
import io.touhao.report.programme.OwnTitlesOf;
import io.touhao.review.message.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after sign-in (总览): what waits for the viewer, then how far the work is. */
@Controller
class HomePages {

    private static final int OWN_FIGURES = 8;
    private static final int DUE = 8;
    private static final int DAYS = 30;
    private static final int MESSAGES = 6;

    private final Ledger ledger;
    private final Cockpits cockpits;
    private final LightRules rules;
    private final Decisions decisions;
    private final OwedReturns owed;
    private final OwnTitlesOf titles;
    private final Inbox inbox;
    private final Units units;
    private final Holidays holidays;
    private final Clock clock;

    HomePages(
            Ledger ledger, Cockpits cockpits, Decisions decisions, OwedReturns owed, OwnTitlesOf titles, Inbox inbox, Units units,
            LightRules rules, Holidays holidays, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.cockpits = cockpits;
        this.decisions = decisions;
        this.owed = owed;
        this.titles = titles;
        this.inbox = inbox;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE, EXPERT, SYSTEM_ADMINISTRATOR,
            SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR})
    ModelAndView home(Actor actor, HttpServletRequest request) {
        if (actor.role().isAdministrator()) {
            return new ModelAndView("report/web/home-administrator", "page", new SimpleHomePage(actor));
        }
        if (actor.is(EXPERT)) {
            return new ModelAndView("redirect:/expert");
        }
        if (actor.is(ENTERPRISE)) {
            var unit = unit(actor).map(Unit::name).orElse("");
            return new ModelAndView("report/web/home-enterprise", "page", new EnterpriseHomePage(
                    actor, unit, owed.of(actor), titles.of(actor), inbox.latest(actor, MESSAGES), inbox.unread(actor), clock.getZone()));
        }
        return new ModelAndView("report/web/home", "page", page(actor, request));
    }

    private HomePage page(Actor actor, HttpServletRequest request) {
        var level = Cockpits.level(actor);
        var own = actor.is(LEADER, SUPERVISOR)
                ? List.<LedgerRow>of()
                : ledger.ownFigures(actor, OWN_FIGURES);
        var calendar = holidays.workingDays();
        var toDo = ledger.toDo(actor);
        return new HomePage(
                actor, unit(actor).map(Unit::name).orElse(""), LocalDateTime.now(clock), calendar,
                toDo, decisions.of(actor, toDo),
                ledger.tabs(actor), Item.of(own, today(), calendar),
                Item.of(ledger.dueWithin(actor, DAYS, Optional.of(level), DUE), today(), calendar),
                cockpits.cockpit(actor, CockpitView.of(request)), rules.words(actor), Done.of(request));
    }

    private Optional<Unit> unit(Actor actor) {
        return units.find(actor.unit(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
