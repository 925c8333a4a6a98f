package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.Round;
import io.touhao.review.round.Rounds;
import io.touhao.rulebook.score.NearestChange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Scores the demo's frozen round through the commands people use: published, objected to, and one objection accepted. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoAssessment implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath RIZHAO = UnitPath.of("37.3711");
    private static final UnitPath JINAN = UnitPath.of("37.3701");

    private final Assessments assessments;
    private final Rounds rounds;
    private final Organisation organisation;
    private final Clock clock;

    DemoAssessment(Assessments assessments, Rounds rounds, Organisation organisation, Clock clock) {
        this.assessments = assessments;
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
        return "assessment of the demo's round";
    }

    @Override
    public void run() {
        rounds.rounds(Actor.SYSTEM).stream()
                .filter(round -> !round.isOpen() && round.root().equals(PROVINCE))
                .findFirst()
                .ifPresent(this::assess);
    }

    private void assess(Round round) {
        var supervisor = somebody(PROVINCE, Role.SUPERVISOR);
        publish(supervisor, round, Level.COUNTY);
        var cities = publish(supervisor, round, Level.CITY);
        var ranking = assessments.ranking(supervisor, cities.id(), 1);
        Stream.concat(Stream.of(RIZHAO), ranking.reversed().stream().map(RankRow::unit))
                .filter(unit -> !unit.equals(JINAN))
                .flatMap(unit -> object(cities, unit).stream())
                .findFirst()
                .ifPresent(objection -> accept(supervisor, objection));
        object(cities, JINAN);
    }

    private Assessment publish(Actor supervisor, Round round, Level level) {
        var draft = assessments.compute(supervisor, round.id(), level);
        return assessments.publish(supervisor, draft.id(), draft.version());
    }

    /** Objects to the input that lies nearest to the place above, where there is one. */
    private Optional<Objection> object(Assessment assessment, UnitPath unit) {
        var officer = somebody(unit, Role.CITY_OFFICER);
        var score = assessments.score(officer, assessment.id(), unit);
        return score.nearest().step().map(step -> assessments.object(officer, objecting(score, step)));
    }

    private static Objecting objecting(UnitScore score, NearestChange step) {
        var item = score.score().items().stream()
                .filter(one -> one.item().facts().contains(step.fact().key()))
                .findFirst()
                .orElseThrow();
        return new Objecting(
                score.assessment().id(), score.unit(), item.item().id(), step.fact().key(), step.to().words(),
                "%s应为 %s，%s漏计。".formatted(step.fact().title(), step.fact().words(step.to()), item.item().title()),
                "演示证据：本单位登记簿，不是真实材料。", List.of());
    }

    private void accept(Actor supervisor, Objection objection) {
        assessments.accept(supervisor, objection.id(), objection.version(), objection.claimed().words(), "经核对登记簿，情况属实。");
    }

    private Actor somebody(UnitPath unit, Role role) {
        return organisation.servings(unit, LocalDate.now(clock)).stream()
                .filter(serving -> serving.unit().equals(unit) && serving.role() == role)
                .findFirst()
                .map(serving -> actor(serving, role))
                .orElseThrow();
    }

    /** Acts for a person who has no account in the demo; such accounts are numbered below zero. */
    private static Actor actor(Serving serving, Role role) {
        return new Actor(
                -serving.person().value(), serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                Optional.of(serving.office()), serving.title(), role, serving.unit(), Optional.empty());
    }
}
