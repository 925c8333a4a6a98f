package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Post;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the cockpit of those who answer for more than their own post. */
@Component
class Cockpits {

    private final Ledger ledger;
    private final Organisation organisation;
    private final Prospects prospects;
    private final Units units;
    private final ActionTitles titles;
    private final Running runs;
    private final Clock clock;

    Cockpits(Ledger ledger, Organisation organisation, Prospects prospects, Units units,
            ActionTitles titles, Running runs, Clock clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.prospects = prospects;
        this.units = units;
        this.titles = titles;
        this.runs = runs;
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
        var own = actor.unit();
        var at = view.at().filter(unit -> actor.sees(unit) && unit.depth() > actor.unit().depth()).orElse(actor.unit());
        return new Cockpit(
                view, level(actor), ActionRow.of(actions, titles), prospects.of(actor),
                new Drill(actor.unit(), at, line(actor.unit(), at, today)), ledger.unitsBelow(actor, at),
                runs.growth(at), runs.industries(own), runs.bars(own), runs.warnings(actor));
    }

    /** The units from the own one down to the one whose map is shown. */
    private List<Unit> line(UnitPath own, UnitPath at, LocalDate today) {
        return Stream.iterate(at, UnitPath::parent)
                .limit(Math.max(1, at.depth() - own.depth() + 1))
                .flatMap(path -> units.find(path, today).stream())
                .toList()
                .reversed();
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
