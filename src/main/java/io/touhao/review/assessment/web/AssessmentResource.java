package io.touhao.review.assessment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.assessment.Assessment;
import io.touhao.review.assessment.AssessmentId;
import io.touhao.review.assessment.Assessments;
import io.touhao.review.assessment.Objecting;
import io.touhao.review.assessment.ObjectionId;
import io.touhao.review.assessment.RankRow;
import io.touhao.review.assessment.ScoreId;
import io.touhao.review.assessment.UnitScore;
import io.touhao.rulebook.score.ItemScore;
import io.touhao.rulebook.score.Move;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assessments for programs. */
@RestController
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class AssessmentResource {

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    /** An assessment; {@code rule} is the hash of the score card that gave the scores. */
    record AssessmentBody(
            long id, int version, long round, String root, String level, String card, String rule, String state,
            Optional<LocalDate> objectionsUntil, int edition) {

        static AssessmentBody of(Assessment assessment) {
            return new AssessmentBody(
                    assessment.id().value(), assessment.version(), assessment.round().value(), assessment.root().value(),
                    assessment.level().name(), assessment.card(), assessment.cardText().hash(), assessment.state().name(),
                    assessment.objectionsUntil(), assessment.edition());
        }
    }

    /** A unit in the ranking; {@code least} and {@code most} differ where a fact is unknown. */
    record RankBody(
            String unit, String name, BigDecimal least, BigDecimal most, int place, boolean tied, String band, int fromPlace,
            int toPlace) {

        static RankBody of(RankRow row) {
            return new RankBody(
                    row.unit().value(), row.unitName(), row.place().points().least(), row.place().points().most(),
                    row.place().place(), row.place().tied(), row.band(), row.range().from(), row.range().to());
        }
    }

    /** A score with its items; {@code text} is the whole tree as the command line prints it. */
    record ScoreBody(long id, String unit, RankBody rank, List<ItemBody> items, String text) {

        static ScoreBody of(UnitScore unit) {
            return new ScoreBody(
                    unit.id().value(), unit.unit().value(), RankBody.of(unit.rank()),
                    unit.score().items().stream().map(ItemBody::of).toList(), unit.score().print());
        }
    }

    /** An item of a score; an input that is unknown is missing. */
    record ItemBody(String key, String title, BigDecimal least, BigDecimal most, Map<String, String> inputs, String source) {

        static ItemBody of(ItemScore item) {
            return new ItemBody(
                    item.item().id(), item.item().title(), item.points().least(), item.points().most(),
                    item.inputs().stream().filter(input -> input.value().isPresent()).collect(Collectors.toMap(
                            input -> input.fact().key(), input -> input.value().orElseThrow().words())),
                    item.item().citation().words());
        }
    }

    /** A unit whose place moves. */
    record MoveBody(String unit, int before, int after) {

        static MoveBody of(Move move) {
            return new MoveBody(move.after().unit(), move.before().place(), move.after().place());
        }
    }

    /** An objection as it is raised. */
    record ObjectingBody(String item, String fact, String claimed, String reason, String evidence) {

        ObjectingBody {
            item = given(item);
            fact = given(fact);
            claimed = given(claimed);
            reason = given(reason);
            evidence = given(evidence);
        }
    }

    /** The decision to accept an objection. */
    record AcceptingBody(int version, String became, String reason) {

        AcceptingBody {
            became = given(became);
            reason = given(reason);
        }
    }

    /** What a program leaves out is refused as empty. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    @GetMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    List<AssessmentBody> list(@Parameter(hidden = true) Actor actor) {
        return assessments.assessments(actor).stream().map(AssessmentBody::of).toList();
    }

    /** The ranking that holds, by place. */
    @GetMapping(path = "/api/v1/assessments/{id}/ranking", produces = MediaType.APPLICATION_JSON_VALUE)
    List<RankBody> ranking(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        var assessment = assessments.assessment(actor, new AssessmentId(id));
        return assessments.ranking(actor, assessment.id(), assessment.edition()).stream().map(RankBody::of).toList();
    }

    /** The score of a unit in scope. */
    @GetMapping(path = "/api/v1/scores/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ScoreBody score(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return ScoreBody.of(assessments.score(actor, new ScoreId(id)));
    }

    /** Objects to one input of the own score; answers with the key of the objection. */
    @PostMapping(path = "/api/v1/scores/{id}/objections", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> object(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody ObjectingBody body) {
        var unit = assessments.score(actor, new ScoreId(id));
        var objection = assessments.object(actor, new Objecting(
                unit.assessment().id(), unit.unit(), body.item(), body.fact(), body.claimed(), body.reason(), body.evidence(), List.of()));
        return Map.of("objection", objection.id().value());
    }

    /** Accepts an objection; answers with every unit whose place moves. */
    @Allowed({LEADER, SUPERVISOR})
    @PostMapping(path = "/api/v1/objections/{id}/accept", produces = MediaType.APPLICATION_JSON_VALUE)
    List<MoveBody> accept(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody AcceptingBody body) {
        return assessments.accept(actor, new ObjectionId(id), body.version(), body.became(), body.reason()).stream()
                .map(MoveBody::of)
                .toList();
    }
}
