package io.touhao.report.circular;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.Round;
import io.touhao.review.round.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The circulars of the demo's frozen round: the province's issued, those of the cities as drafts. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoCirculars implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final Circulars circulars;
    private final Rounds rounds;
    private final Organisation organisation;
    private final Clock clock;

    DemoCirculars(Circulars circulars, Rounds rounds, Organisation organisation, Clock clock) {
        this.circulars = circulars;
        this.rounds = rounds;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    public String name() {
        return "circulars of the demo";
    }

    @Override
    public void run() {
        supervisor().ifPresent(supervisor -> Acting.as(supervisor, () -> {
            rounds.rounds(supervisor).stream().filter(round -> !round.isOpen()).forEach(round -> hold(supervisor, round));
            return true;
        }));
    }

    private void hold(Actor supervisor, Round round) {
        circulars.draft(supervisor, round.id());
        circulars.ofRound(round.id()).stream()
                .filter(row -> row.unit().equals(PROVINCE))
                .forEach(row -> circulars.issue(supervisor, row.id(), row.version()));
    }

    private Optional<Actor> supervisor() {
        return organisation.servings(PROVINCE, LocalDate.now(clock)).stream()
                .filter(serving -> serving.unit().equals(PROVINCE) && serving.role() == Role.SUPERVISOR)
                .findFirst()
                .map(DemoCirculars::actor);
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                -serving.person().value(), serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                Optional.of(serving.office()), serving.title(), serving.role(), serving.unit(), Optional.empty());
    }
}
