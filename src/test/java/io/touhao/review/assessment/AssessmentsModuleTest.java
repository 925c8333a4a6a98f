package io.touhao.review.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.review.round.Deadlines;
import io.touhao.review.round.Rhythm;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundCall;
import io.touhao.review.round.Rounds;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.score.Move;
import java.time.Clock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counties of a city are scored out of its frozen round; one objects; others move. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentsModuleTest {

    private static final UnitPath WEIFANG = UnitPath.of("37.3707");
    private static final String REASON = "报表系统故障，纸质表已按时送达。";

    @Autowired
    private Assessments assessments;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private int turn;
    private Actor city;
    private Round round;

    @BeforeEach
    void freezeARound() {
        city = actor(WEIFANG, Role.SUPERVISOR);
        var today = LocalDate.now(clock);
        turn++;
        round = as(city, () -> rounds.open(city, new RoundCall(
                "2023-S" + turn, "第 " + turn + " 次", Rhythm.CALLED, WEIFANG, today.withDayOfMonth(1), today,
                new Deadlines(today, today, today, today, today))));
        Acting.as(city, () -> rounds.freeze(city, round.id(), true));
    }

    @Test
    void scoresOutOfWhatRecordsProveAndKeepsADraftToItself() {
        var draft = as(city, () -> assessments.compute(city, round.id(), Level.COUNTY));
        var ranking = as(city, () -> assessments.ranking(city, draft.id(), 1));
        assertThat(ranking).hasSizeGreaterThan(8).allSatisfy(row -> {
            assertThat(row.place().points().isExact()).isTrue();
            assertThat(row.place().place()).isBetween(row.range().from(), row.range().to());
        });
        var unit = ranking.getFirst().unit();
        var score = as(city, () -> assessments.score(city, draft.id(), unit));
        var due = as(Actor.SYSTEM, () -> jdbc.sql("""
                select count(*) from commitment.commitment where unit_path = :unit::ltree and due_kind = 'BY' and due <= :day""")
                .param("unit", unit.value()).param("day", LocalDate.now(clock)).query(Long.class).single());
        assertThat(score.score().facts().find("due")).contains(FactValue.of(due));
        assertThat(score.records().get("due")).hasSize(due.intValue());

        var county = officer(unit);
        assertThat(as(county, () -> assessments.assessments(county))).extracting(Assessment::id).doesNotContain(draft.id());
        assertThatThrownBy(() -> as(county, () -> assessments.ranking(county, draft.id(), 1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(city, () -> assessments.compute(city, round.id(), Level.COUNTY)))
                .hasMessageContaining("已经算过");
    }

    @Test
    void showsThePublishedRankingToPeersButOnlyTheOwnTree() {
        var published = published();
        var ranking = as(city, () -> assessments.ranking(city, published.id(), 1));
        var county = officer(ranking.getFirst().unit());
        assertThat(as(county, () -> assessments.ranking(county, published.id(), 1))).isEqualTo(ranking);
        assertThat(as(county, () -> assessments.score(county, published.id(), county.unit())).unit()).isEqualTo(county.unit());
        assertThatThrownBy(() -> as(county, () -> assessments.score(county, published.id(), ranking.getLast().unit())))
                .isInstanceOf(Refused.class);
        assertThat(as(county, () -> jdbc.sql("select count(*) from review.assessed where unit_path <> :own::ltree")
                .param("own", county.unit().value()).query(Long.class).single())).isZero();
        var elsewhere = officer(UnitPath.of("37.3701.370102"));
        assertThatThrownBy(() -> as(elsewhere, () -> assessments.assessment(elsewhere, published.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void recalculatesAfterAnAcceptedObjectionAndListsEveryUnitThatMoves() {
        var published = published();
        var before = as(city, () -> assessments.ranking(city, published.id(), 1));
        var last = before.getLast().unit();
        var objection = as(officer(last), () -> assessments.object(officer(last), sheets(published, last, "1")));
        var foreseen = as(city, () -> assessments.foreseen(city, objection.id()));
        var moves = as(city, () -> assessments.accept(city, objection.id(), objection.version(), "1", "情况属实。"));
        var after = as(city, () -> assessments.ranking(city, published.id(), 2));

        assertThat(moves).isNotEmpty().isEqualTo(foreseen).isEqualTo(as(city, () -> assessments.moves(city, published.id(), 2)));
        assertThat(ups(moves)).isEqualTo(byCounting(before, after));
        assertThat(moves).anySatisfy(move -> assertThat(move.after().unit()).isEqualTo(last.value()));

        var corrected = as(city, () -> assessments.score(city, published.id(), last));
        assertThat(corrected.score().facts().find("sheets_on_time")).contains(FactValue.of(1));
        assertThat(as(city, () -> assessments.ranking(city, published.id(), 1))).isEqualTo(before);
        var sheets = as(city, () -> rounds.frozen(city, round.id())).sheets();
        assertThat(sheets).as("records stay as they were").noneMatch(sheet -> sheet.state().isReported());
        assertThatThrownBy(() -> as(city, () -> assessments.accept(city, objection.id(), 1, "0", "再改。")))
                .hasMessageContaining("已经复核");
    }

    @Test
    void handsTheFilesOfAnObjectionToTheUnitAndToThoseAboveItOnly() {
        var published = published();
        var ranking = as(city, () -> assessments.ranking(city, published.id(), 1));
        var county = officer(ranking.getLast().unit());
        var other = officer(ranking.getFirst().unit());
        var objection = as(county, () -> assessments.object(county, sheets(published, county.unit(), "1")));
        var file = objection.files().getFirst();
        assertThat(as(city, () -> assessments.open(city, file.id())).content()).asString(StandardCharsets.UTF_8).contains("17:20");
        assertThatThrownBy(() -> as(other, () -> assessments.open(other, file.id()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> BroughtFile.of("页面.txt", "<script>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
    }

    @Test
    void keepsObjectionsToTheWindowTheUnitAndTheBounds() {
        var published = published();
        var ranking = as(city, () -> assessments.ranking(city, published.id(), 1));
        var unit = ranking.getFirst().unit();
        var county = officer(unit);
        var other = officer(ranking.getLast().unit());
        assertThatThrownBy(() -> as(other, () -> assessments.object(other, sheets(published, unit, "1")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(city, () -> assessments.object(city, sheets(published, unit, "1")))).hasMessageContaining("只能由它自己");
        assertThatThrownBy(() -> as(county, () -> assessments.object(county, sheets(published, unit, "99")))).hasMessageContaining("不能多于");
        assertThatThrownBy(() -> as(county, () -> assessments.object(county, sheets(published, unit, "0")))).hasMessageContaining("没有变化");
        assertThatThrownBy(() -> as(county, () -> assessments.object(county, new Objecting(
                published.id(), unit, "sheets", "due", "1", "短", "", List.of())))).hasMessageContaining("不少于");

        var objection = as(county, () -> assessments.object(county, sheets(published, unit, "1")));
        assertThatThrownBy(() -> as(county, () -> assessments.object(county, sheets(published, unit, "1")))).hasMessageContaining("正在复核");
        assertThatThrownBy(() -> as(county, () -> assessments.accept(county, objection.id(), 0, "1", "好"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(city, () -> assessments.finish(city, published.id(), published.version()))).hasMessageContaining("之前不能定稿");
        closeWindow(published.id());
        assertThatThrownBy(() -> as(county, () -> assessments.object(county, sheets(published, unit, "1")))).hasMessageContaining("已经结束");
        assertThatThrownBy(() -> as(city, () -> assessments.finish(city, published.id(), published.version()))).hasMessageContaining("没有复核");
        assertThatThrownBy(() -> run(city, () -> assessments.refuse(city, objection.id(), 0, "证据不足。", " "))).hasMessageContaining("依据");
        run(city, () -> assessments.refuse(city, objection.id(), 0, "证据不足。", "鲁工信发〔2023〕3号 三、(三)"));
        assertThat(as(city, () -> assessments.finish(city, published.id(), published.version())).state()).isEqualTo(Assessment.State.FINAL);
        assertThat(as(city, () -> assessments.ranking(city, published.id(), 1))).isEqualTo(ranking);
    }

    @Test
    void writesTheTrailWithEveryCommand() {
        var published = published();
        var trail = as(Actor.SYSTEM, () -> jdbc.sql("select verb from access.trail where object = :object order by seq")
                .param("object", published.id().object()).query(String.class).list());
        assertThat(trail).containsExactly("assessment.compute", "assessment.publish");
    }

    private static Objecting sheets(Assessment assessment, UnitPath unit, String claimed) {
        return new Objecting(assessment.id(), unit, "sheets", "sheets_on_time", claimed, REASON, "调度表签收单",
                List.of(BroughtFile.of("签收单.txt", "8月15日 17:20 签收".getBytes(StandardCharsets.UTF_8))));
    }

    private Assessment published() {
        return as(city, () -> {
            var draft = assessments.compute(city, round.id(), Level.COUNTY);
            return assessments.publish(city, draft.id(), draft.version());
        });
    }

    private static Map<String, Integer> ups(List<Move> moves) {
        var ups = new TreeMap<String, Integer>();
        moves.forEach(move -> ups.put(move.after().unit(), move.up()));
        return ups;
    }

    /** A unit's place is one more than the number of units with more points. */
    private static Map<String, Integer> byCounting(List<RankRow> before, List<RankRow> after) {
        var ups = new TreeMap<String, Integer>();
        before.forEach(row -> ups.put(row.unit().value(), above(before, row.unit()) - above(after, row.unit())));
        ups.values().removeIf(up -> up == 0);
        return ups;
    }

    private static int above(List<RankRow> ranking, UnitPath unit) {
        var own = ranking.stream().filter(row -> row.unit().equals(unit)).findFirst().orElseThrow().place().points().least();
        return (int) ranking.stream().filter(row -> row.place().points().least().compareTo(own) > 0).count();
    }

    private void closeWindow(AssessmentId id) {
        run(Actor.SYSTEM, () -> jdbc.sql("update review.assessment set objections_until = date '2023-09-01' where id = :id")
                .param("id", id.value()).update());
    }

    private Actor officer(UnitPath county) {
        return actor(county, Role.COUNTY_OFFICER);
    }

    private Actor actor(UnitPath unit, Role role) {
        return as(Actor.SYSTEM, () -> organisation.servings(unit, LocalDate.now(clock)).stream()
                .filter(serving -> serving.unit().equals(unit))
                .findFirst()
                .map(serving -> new Actor(
                        1, serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                        Optional.of(serving.office()), serving.title(), role, unit, Optional.empty()))
                .orElseThrow());
    }

    private void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
