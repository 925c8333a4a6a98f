package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Post;
import io.touhao.directory.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the cockpit of those who answer for more than their own post. */
@Component
class Cockpits {

    private static final String GOALS = "G";

    private final Ledger ledger;
    private final Organisation organisation;
    private final ActionTitles titles;
    private final Holidays holidays;
    private final Clock clock;

    Cockpits(Ledger ledger, Organisation organisation, ActionTitles titles, Holidays holidays, Clock clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.titles = titles;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The cockpit; none for officers of cities and counties, whose to-do is their page. */
    Optional<Cockpit> cockpit(Actor actor, CockpitView view) {
        return actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER)
                ? Optional.of(build(actor, view))
                : Optional.empty();
    }

    private Cockpit build(Actor actor, CockpitView view) {
        var level = view.all() ? Optional.<Level>empty() : Optional.of(level(actor));
        var today = LocalDate.now(clock);
        var fields = fields(actor);
        var actions = ledger.actions(actor, level).stream()
                .filter(action -> ActionTitles.isSpecial(action.action()) || !fields.isEmpty())
                .filter(action -> fields.isEmpty() || fields.contains(action.action()))
                .toList();
        var goals = actor.is(Role.DIVISION_OFFICER)
                ? List.<LedgerRow>of()
                : ledger.ofAction(actor, actor.unit(), GOALS);
        return new Cockpit(
                view, level(actor), ActionRow.of(actions, titles), Item.of(goals, today, holidays.workingDays()),
                ledger.unitsBelow(actor, actor.unit()));
    }

    /** The actions a division answers for; empty for those who look at all of them. */
    private Set<String> fields(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER)) {
            return Set.of();
        }
        return actor.office().stream()
                .flatMap(office -> organisation.posts(office, LocalDate.now(clock)).stream())
                .map(Post::fields)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    static Level level(Actor actor) {
        return switch (actor.unit().depth()) {
            case 1 -> Level.PROVINCE;
            case 2 -> Level.CITY;
            default -> Level.COUNTY;
        };
    }
}
