package io.touhao.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.ProgressReport;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Records;
import io.touhao.commitment.Reviews;
import io.touhao.commitment.Target;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Bound;
import io.touhao.report.circular.CircularDesk;
import io.touhao.review.assessment.Assessments;
import io.touhao.review.assessment.Objecting;
import io.touhao.review.round.Deadlines;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.Rhythm;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundCall;
import io.touhao.review.round.Rounds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One promise from its issue to its score: handed down, taken, proved, reviewed by two levels and closed out; opened
 * again by itself when its proof is withdrawn; frozen as it then stands, told in a circular that replays to the byte,
 * scored, objected to, and the places that move.
 */
@PlatformTest
@Import(CircularDesk.Desks.class)
class CommitmentStoryTest {

    private static final UnitPath SHANDONG = UnitPath.of("37");
    private static final UnitPath BINZHOU = UnitPath.of("37.3716");
    private static final String NUMBER = "77-01";
    private static final byte[] LIST = "%PDF-1.7 惠企对接名单，已盖章".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Commitments commitments;

    @Autowired
    private Reviews reviews;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Records records;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Assessments assessments;

    @Autowired
    private CircularDesk circulars;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    @Test
    void fromIssueToMovedPlaces() {
        var supervisor = somebody(serving -> serving.role() == Role.SUPERVISOR && serving.unit().equals(SHANDONG));
        var one = issued(supervisor);
        var county = owner(one);
        var city = owner(at(BINZHOU));
        var province = somebody(serving -> serving.role() == Role.DIVISION_OFFICER && serving.unit().equals(SHANDONG));

        as(county, () -> commitments.acknowledge(county, one, version(one)));
        var file = Acting.as(county, () -> files.keep(county, one, "对接名单.pdf", LIST));
        as(county, () -> commitments.report(county, one, version(one), new ProgressReport(
                Optional.of(new BigDecimal("20")), "已对接 20 家企业，名单盖章上传。", "", "按月回访。", List.of(file))));
        as(county, () -> commitments.claimCompletion(county, one, version(one), "目标已完成"));
        as(city, () -> reviews.verify(city, one, version(one), "名单已核"));
        as(province, () -> commitments.closeOut(province, one, version(one), "同意"));
        assertThat(row(one).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);

        withdraw(county, one, file);
        var round = frozen();
        assertThat(frozenRow(round, one).state()).isEqualTo(CommitmentState.Name.REOPENED);

        var citySupervisor = supervisorOf(BINZHOU);
        assertThat(circulars.issue(citySupervisor, round.id())).contains("〔2023〕");
        as(county, () -> commitments.report(county, one, version(one), new ProgressReport(
                Optional.of(new BigDecimal("18")), "重新核对后为 18 家。", "", "补盖章。", List.of())));
        assertThat(Acting.as(citySupervisor, () -> rounds.verify(citySupervisor, round.id())).agrees()).isTrue();
        assertThat(circulars.comesOutTheSame(round.id())).as("replay after a later correction").isTrue();

        assertPlacesMove(citySupervisor, round);
    }

    /** A city owes sixty, its counties a part of it each; two levels review. */
    private CommitmentId issued(Actor supervisor) {
        var promise = new Promise(
                NUMBER, "05", "惠企服务对接六十家", Target.of(Kind.COUNT_DISTINCT, new BigDecimal("60"), "家", Bound.MIN),
                LocalDate.of(2023, 1, 1), new Due.By(LocalDate.of(2023, 12, 31)),
                new Origin("plan", "story", NUMBER, "鲁工信发〔2023〕3号", "二.5", Optional.empty()), List.of(),
                List.of(new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "不少于分解数"),
                        new EvidenceItem(EvidenceKind.SIGNED_FILE, "对接名单")),
                List.of(Level.CITY, Level.PROVINCE));
        Acting.as(supervisor, () -> commitments.issue(supervisor, new IssueOrder(
                "story", BINZHOU, List.of(new IssueOrder.Item(
                        promise, Optional.empty(), new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES),
                        Level.COUNTY)))));
        return Acting.as(Actor.SYSTEM, () -> records.standing(Actor.SYSTEM, BINZHOU)).stream()
                .filter(row -> row.number().equals(NUMBER) && row.level() == Level.COUNTY)
                .findFirst()
                .map(LedgerRow::id)
                .orElseThrow();
    }

    private void withdraw(Actor county, CommitmentId one, EvidenceId file) {
        as(county, () -> files.withdraw(county, file, "名单有两家重复"));
        assertThat(row(one).state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(one).stateNote()).contains("对接名单.pdf", "名单有两家重复");
    }

    private Round frozen() {
        var supervisor = supervisorOf(BINZHOU);
        var today = LocalDate.now(clock);
        var round = Acting.as(supervisor, () -> rounds.open(supervisor, new RoundCall(
                "2023-STORY", "2023年9月调度", Rhythm.CALLED, BINZHOU, today.withDayOfMonth(1), today,
                new Deadlines(today, today, today, today, today))));
        return Acting.as(supervisor, () -> rounds.freeze(supervisor, round.id(), true));
    }

    private FrozenRow frozenRow(Round round, CommitmentId one) {
        var supervisor = supervisorOf(BINZHOU);
        return Acting.as(supervisor, () -> rounds.frozen(supervisor, round.id())).rows().stream()
                .filter(row -> row.commitment() == one.value())
                .findFirst()
                .orElseThrow();
    }

    private void assertPlacesMove(Actor supervisor, Round round) {
        var draft = Acting.as(supervisor, () -> assessments.compute(supervisor, round.id(), Level.COUNTY));
        var published = Acting.as(supervisor, () -> assessments.publish(supervisor, draft.id(), draft.version()));
        var last = Acting.as(supervisor, () -> assessments.ranking(supervisor, published.id(), 1)).getLast().unit();
        var officer = somebody(serving -> serving.role() == Role.COUNTY_OFFICER && serving.unit().equals(last));
        var objection = Acting.as(officer, () -> assessments.object(officer, new Objecting(
                published.id(), last, "sheets", "sheets_on_time", "1", "报表系统故障，纸质表已按时送达。", "收文登记第12号", List.of())));
        var moves = Acting.as(supervisor, () -> assessments.accept(
                supervisor, objection.id(), objection.version(), "1", "情况属实。"));
        assertThat(moves).isNotEmpty().anySatisfy(move -> assertThat(move.after().unit()).isEqualTo(last.value()));
    }

    private CommitmentId at(UnitPath unit) {
        return Acting.as(Actor.SYSTEM, () -> records.of(Actor.SYSTEM, unit)).stream()
                .filter(row -> row.number().equals(NUMBER))
                .findFirst()
                .map(LedgerRow::id)
                .orElseThrow();
    }

    private LedgerRow row(CommitmentId id) {
        return Acting.as(Actor.SYSTEM, () -> ledger.row(Actor.SYSTEM, id));
    }

    private int version(CommitmentId id) {
        return row(id).version();
    }

    private Actor owner(CommitmentId id) {
        var post = row(id).owner().post();
        return somebody(serving -> serving.post().equals(post));
    }

    private Actor supervisorOf(UnitPath unit) {
        return somebody(serving -> serving.role() == Role.SUPERVISOR && serving.unit().equals(unit));
    }

    private Actor somebody(Predicate<Serving> wanted) {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .filter(wanted)
                .findFirst()
                .map(serving -> new Actor(
                        serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                        Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                        serving.unit(), Optional.empty()))
                .orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, (Supplier<Integer>) () -> {
            work.run();
            return 0;
        });
    }
}
