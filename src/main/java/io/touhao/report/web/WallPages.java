package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.PlanInForce;
import io.touhao.review.round.Rounds;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The wall screen (大屏) of a command post: the cockpit in the dark, turning by itself until it is told to stay. */
@Controller
class WallPages {

    private static final int DAYS = 30;
    private static final int DUE = 4;

    private final Ledger ledger;
    private final Cockpits cockpits;
    private final Rounds rounds;
    private final Units units;
    private final Holidays holidays;
    private final ObjectProvider<PlanInForce> plans;
    private final Clock clock;

    WallPages(
            Ledger ledger, Cockpits cockpits, Rounds rounds, Units units, Holidays holidays,
            ObjectProvider<PlanInForce> plans, Clock clock) {
        this.ledger = ledger;
        this.cockpits = cockpits;
        this.rounds = rounds;
        this.units = units;
        this.holidays = holidays;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/wall")
    @Allowed({Role.LEADER, Role.SUPERVISOR})
    ModelAndView wall(Actor actor, @RequestParam(defaultValue = "1") int page, @RequestParam Optional<String> stay) {
        var now = LocalDateTime.now(clock);
        var due = ledger.dueWithin(actor, DAYS, Optional.of(Cockpits.level(actor)), DUE);
        return new ModelAndView("report/web/wall", "page", new WallPage(
                page == WallPage.PAGES ? page : 1, stay.isPresent(), now,
                units.find(actor.unit(), now.toLocalDate()).map(Unit::name).orElse(""),
                plans.orderedStream().flatMap(plan -> plan.label().stream()).map(PlanInForce.Label::number).findFirst().orElse(""),
                cockpits.cockpit(actor, new CockpitView(false, Mapped.CLOSED, Optional.empty())).orElseThrow(),
                Item.of(due, now.toLocalDate(), holidays.workingDays()), rounds.running(actor)));
    }
}
