package io.touhao.programme.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.programme.Cultivation;
import io.touhao.programme.Firms;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.review.Desk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Experts at their own desks: what they see, what they do not, and how they step back. */
@PlatformTest
class ExpertDeskModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3711.371102");
    private static final Map<String, BigDecimal> FULL = Map.of(
            "specialised", BigDecimal.valueOf(20), "refined", BigDecimal.valueOf(20), "distinctive", BigDecimal.valueOf(10), "innovative", BigDecimal.valueOf(25));

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Cultivation cultivation;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Applications applications;

    @Autowired
    private Assessments assessments;

    @Autowired
    private ExpertDesk experts;

    @Autowired
    private Clock clock;

    @Test
    void anExpertScoresPartByPartWhatIsAssignedAndNothingElse() {
        var id = drawn(0, "20230918-31");
        var sheet = sheets(id).getFirst();
        var own = expert(sheet.code());
        var assigned = experts.assigned(own).stream().filter(one -> one.sheet() == sheet.id()).findFirst().orElseThrow();
        var firm = firms.of(COUNTY, 0);
        assertThat(experts.open(own, sheet.id()).toString()).doesNotContain(firm.name());
        assertThat(assigned.parts()).isEmpty();

        experts.draft(own, sheet.id(), Map.of("specialised", BigDecimal.valueOf(21)), "先看专业化");
        assertThat(experts.open(own, sheet.id()).assigned().parts()).containsOnlyKeys("specialised");
        assertThat(sheets(id).getFirst().parts()).as("a draft is the expert's own").isEmpty();
        cultivation.refused(own, () -> experts.file(own, sheet.id(), Map.of("specialised", BigDecimal.valueOf(21)), ""), AssessmentRefusal.BadPoints.class);
        experts.file(own, sheet.id(), FULL, "同意");
        assertThat(sheets(id).getFirst().total().orElseThrow()).isEqualByComparingTo("75");
        cultivation.refused(own, () -> experts.draft(own, sheet.id(), FULL, ""), AssessmentRefusal.FiledBefore.class);

        var other = expert(sheets(id).get(1).code());
        cultivation.refused(other, () -> experts.open(other, sheet.id()), NotFound.class);
        cultivation.refused(own, () -> applications.application(own, id), NotFound.class);
        assertThat(desk.as(own, () -> applications.ofFirm(own, firm.enterprise().orElseThrow()))).isEmpty();
    }

    @Test
    void anExpertWithAnInterestStepsBackAndTheNextOfTheDrawReadsIt() {
        var id = drawn(1, "20230918-32");
        var sheet = sheets(id).getFirst();
        var own = expert(sheet.code());
        cultivation.refused(own, () -> experts.avoid(own, sheet.id(), "任职", " "), AssessmentRefusal.WordMissing.class);
        var before = sheets(id).stream().map(ScoreSheet::code).toList();
        experts.avoid(own, sheet.id(), "任职", "曾任该企业技术顾问");
        var after = sheets(id).stream().map(ScoreSheet::code).toList();
        assertThat(after).hasSameSizeAs(before).doesNotContain(sheet.code()).containsAll(before.subList(1, before.size()));
        assertThat(experts.assigned(own)).extracting(ExpertDesk.Assigned::sheet).doesNotContain(sheet.id());
        assertThat(desk.count("select count(*) from programme.recusal where application_id = %d and replaced_by <> ''".formatted(id.value()))).isOne();
        assertThat(desk.count("select count(*) from access.trail where verb = 'assessment.avoid' and object = '%s'".formatted(id.object()))).isOne();
    }

    private ApplicationId drawn(int place, String seed) {
        var call = cultivation.issue(Map.of());
        var id = cultivation.submitted(firms.of(COUNTY, place), call);
        cultivation.recommended(COUNTY, call, id);
        cultivation.seedExperts();
        desk.does(cultivation.province(), () -> assessments.draw(cultivation.province(), call, seed, "赵文"));
        return id;
    }

    private List<ScoreSheet> sheets(ApplicationId id) {
        return desk.as(cultivation.province(), () -> assessments.reading(cultivation.province(), id)).sheets();
    }

    /** The person behind a code; codes that only tests drew get one of the demo's. */
    private Actor expert(String code) {
        var seats = desk.as(Actor.SYSTEM, () -> organisation.servings(UnitPath.of("37"), LocalDate.now(clock))).stream()
                .filter(serving -> serving.role() == Role.EXPERT).toList();
        var known = desk.count("select coalesce(max(person_id), 0) from programme.expert where code = '%s'".formatted(code));
        var person = known > 0 ? known : -desk.count("select id from programme.expert where code = '%s'".formatted(code));
        if (known == 0) {
            desk.update("update programme.expert set person_id = %d where code = '%s'".formatted(person, code));
        }
        return actor(seats.getFirst(), person);
    }

    private static Actor actor(Serving seat, long person) {
        return new Actor(
                700_000 + Math.abs(person), "专家", Optional.of(new io.touhao.directory.PersonId(person)), Optional.of(seat.post()), Optional.of(seat.office()),
                seat.title(), Role.EXPERT, seat.unit(), Optional.empty());
    }
}
