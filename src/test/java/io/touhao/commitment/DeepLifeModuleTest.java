package io.touhao.commitment;

import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviews, evidence, extension, reopening: each test works on a number of its own. */
class DeepLifeModuleTest {

    private static final UnitPath JINING = Province.JINING;
    private static final UnitPath QUFU = Province.QUFU;
    private static final UnitPath RENCHENG = UnitPath.of("37.3708.370811");
    private static final List<Level> BOTH = List.of(Level.CITY, Level.PROVINCE);
    private static final EvidenceItem FILE = EvidenceItem.of("签章文件：年度总结加盖公章");
    private static final EvidenceItem NUMBER = EvidenceItem.of("公文文号：实施方案文号");
    private static final EvidenceItem FIGURE = EvidenceItem.of("指标值：不少于年度目标");

    private static Province province;

    @BeforeAll
    static void issue() {
        province = new Province();
        var leader = province.leader();
        var parts = Map.of(JINING, new BigDecimal("10"), QUFU, new BigDecimal("4"), RENCHENG, new BigDecimal("6"));
        province.as(leader, () -> province.commitments.issue(leader, order(
                whole("20-01", BOTH, FILE, NUMBER), whole("20-02", List.of(), FILE), whole("20-03", List.of(), FILE),
                whole("20-04", List.of(), FILE), whole("20-05", List.of(), FILE), whole("20-06", List.of(), FILE),
                whole("20-07", List.of(), FILE), whole("20-08", List.of(), FILE), whole("20-09", List.of(), FILE),
                item(promise("20-10", Target.of(Kind.COUNT_DISTINCT, new BigDecimal("10"), "家", Bound.MIN), List.of(),
                        FIGURE, FILE), new CascadeRule.ByList(parts), Level.COUNTY))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void isVerifiedLevelByLevelBeforeTheLastClosesItOut() {
        var id = claimed(QUFU, "20-01");
        var county = province.owner(id);
        var city = owner(JINING, "20-01");
        var top = owner(Province.SHANDONG, "20-01");
        assertRefused(() -> province.as(top, () -> province.commitments.closeOut(top, id, version(id), "")),
                CommitmentRefusal.NotYourTurn.class);
        assertRefused(() -> province.as(city, () -> province.reviews.verify(city, id, version(id), "")),
                CommitmentRefusal.ContractUnmet.class);
        province.as(city, () -> province.commitments.returnIt(city, id, version(id), "缺文号", ""));
        province.as(county, () -> province.commitments.report(county, id, version(id), words()));
        cite(county, id, "济工信发〔2023〕12号", 2);
        province.as(county, () -> province.commitments.claimCompletion(county, id, version(id), ""));
        province.as(city, () -> province.reviews.verify(city, id, version(id), "名单已核"));
        assertThat(row(id).state()).isEqualTo(CommitmentState.Name.VERIFIED);
        assertRefused(() -> province.as(city, () -> province.commitments.closeOut(city, id, version(id), "")),
                CommitmentRefusal.ReviewerIsReporter.class);
        assertThat(province.as(top, () -> province.ledger.toDo(top)).toReview().rows())
                .extracting(LedgerRow::id).contains(id);
        province.as(top, () -> province.commitments.closeOut(top, id, version(id), "同意"));
        assertThat(row(id).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        assertThat(row(id).override()).isEmpty();
    }

    @Test
    void refusesADocumentNumberOfTheWrongForm() {
        var id = taken(RENCHENG, "20-01");
        var county = province.owner(id);
        for (var typed : List.of("第3号", "鲁工信发2023-3号", "鲁工信发〔2023〕03号", "鲁工信发〔23〕3号")) {
            assertRefused(() -> cite(county, id, typed, 2), CommitmentRefusal.EvidenceUnfit.class);
        }
        assertRefused(() -> cite(county, id, "鲁工信发〔2022〕3号", 2), CommitmentRefusal.EvidenceUnfit.class);
        cite(county, id, "鲁工信发[2023]3号", 2);
        assertThat(detail(id).contract().lines().get(1).by()).hasValueSatisfying(
                one -> assertThat(one.reference()).isEqualTo("鲁工信发〔2023〕3号"));
    }

    @Test
    void reopensByItselfWhenEvidenceIsWithdrawnAndOpensWhatRestedOnIt() {
        var below = closedEverywhere("20-02");
        var city = province.at(JINING, "20-02");
        var id = below.getFirst();
        var county = province.owner(id);
        var file = detail(id).evidence().getFirst();
        assertThat(row(city).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        province.as(county, () -> province.files.withdraw(county, file.id(), "盖错了章"));
        assertThat(row(id).state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(id).stateNote()).contains("总结.pdf").contains("盖错了章");
        assertThat(row(city).state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(city).stateNote()).contains(row(id).owner().officeName());
        assertThat(detail(id).evidence()).singleElement().satisfies(one -> assertThat(one.counts()).isFalse());
        assertThat(detail(city).history().getFirst().event()).isInstanceOfSatisfying(
                CommitmentEvent.Reopened.class, event -> assertThat(event.origin()).hasValue(id.value()));
        assertThat(row(below.get(1)).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
    }

    @Test
    void reopensTheSumAboveWhenAFigureFallsBack() {
        var qufu = reported(QUFU, "20-10", "5");
        var rencheng = reported(RENCHENG, "20-10", "6");
        var city = reported(JINING, "20-10", "11");
        Stream.of(qufu, rencheng, city).forEach(DeepLifeModuleTest::claim);
        close(qufu, JINING);
        var county = province.owner(qufu);
        province.as(county, () -> province.reviews.correct(county, qufu, version(qufu), new BigDecimal("4"), "重复 1 家"));
        assertThat(row(qufu).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        assertThat(row(city).state()).isEqualTo(CommitmentState.Name.COMPLETION_CLAIMED);
        province.as(county, () -> province.reviews.correct(county, qufu, version(qufu), new BigDecimal("3"), "又重复 1 家"));
        assertThat(row(qufu).state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(city).state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(city).stateNote()).contains("由 10 家 降为 9 家");
        assertThat(row(city).done()).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("11"));
        assertThat(row(rencheng).state()).isEqualTo(CommitmentState.Name.COMPLETION_CLAIMED);
    }

    @Test
    void isClosedOutInSpiteOfAGapByAHigherLevelOnly() {
        var id = reported(QUFU, "20-03", "");
        var city = owner(JINING, "20-03");
        var top = owner(Province.SHANDONG, "20-03");
        assertRefused(() -> province.as(city, () -> province.reviews.override(city, id, version(id), "急")),
                CommitmentRefusal.NotHigher.class);
        assertRefused(() -> province.as(top, () -> province.reviews.override(top, id, version(id), " ")),
                CommitmentRefusal.WordMissing.class);
        province.as(top, () -> province.reviews.override(top, id, version(id), "机构撤并，无公章可盖"));
        assertThat(row(id).override()).hasValue(new LedgerRow.Override(top.name(), "机构撤并，无公章可盖"));
        assertThat(province.as(top, () -> province.bean(Records.class).standing(top, QUFU)))
                .filteredOn(row -> row.override().isPresent()).extracting(LedgerRow::id).containsExactly(id);
        var met = claimed(RENCHENG, "20-03");
        assertRefused(() -> province.as(top, () -> province.reviews.override(top, met, version(met), "急")),
                CommitmentRefusal.NothingToOverride.class);
    }

    @Test
    void isNotDueLaterThanTheWholeNorWithoutTheLevelAbove() {
        var id = taken(QUFU, "20-04");
        var county = province.owner(id);
        var due = row(id).due();
        assertRefused(() -> ask(county, id, due.plusDays(1)), CommitmentRefusal.ExtensionUnfit.class);
        assertRefused(() -> ask(county, id, due), CommitmentRefusal.ExtensionUnfit.class);
        assertRefused(() -> province.as(county, () -> province.extensions.grant(
                county, id, version(id), due.plusDays(1), "")), CommitmentRefusal.NotAbove.class);
        assertThat(row(id).due()).isEqualTo(due);
        assertThat(province.as(county, () -> province.extensions.of(county, id))).isEmpty();
    }

    @Test
    void keepsTheOldDueDayToBeSeen() {
        var root = province.at(Province.SHANDONG, "20-05");
        var division = province.owner(taken(Province.SHANDONG, "20-05"));
        var before = row(root).due();
        var later = before.plusMonths(2);
        ask(division, root, later);
        var supervisor = province.supervisor();
        assertThat(province.as(supervisor, () -> province.ledger.toDo(supervisor)).toDecide().rows())
                .extracting(LedgerRow::id).contains(root);
        province.as(supervisor, () -> province.extensions.grant(
                supervisor, root, version(root), before.plusMonths(1), "先延一个月"));
        assertThat(row(root).due()).isEqualTo(before.plusMonths(1));
        assertThat(row(root).dueBefore()).hasValue(before);
        assertThat(province.as(division, () -> province.extensions.of(division, root))).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Extension.State.GRANTED);
            assertThat(one.until()).isEqualTo(later);
            assertThat(one.granted()).hasValue(before.plusMonths(1));
        });
    }

    @Test
    void isReplacedAllTheWayDownByARevisedCommitment() {
        var supervisor = province.supervisor();
        var root = province.at(Province.SHANDONG, "20-06");
        province.as(supervisor, () -> province.reviews.supersede(supervisor, root, version(root), "20-07", "方案修订"));
        for (var unit : List.of(Province.SHANDONG, JINING, QUFU)) {
            var gone = row(province.at(unit, "20-06"));
            assertThat(gone.state()).isEqualTo(CommitmentState.Name.SUPERSEDED);
            assertThat(gone.successor()).hasValue(province.at(unit, "20-07"));
        }
        assertRefused(() -> province.as(supervisor, () -> province.reviews.withdraw(
                supervisor, root, version(root), "再撤")), CommitmentRefusal.WrongState.class);
    }

    @Test
    void letsOneOfTwoOwnersReportAndTellsTheOther() throws Exception {
        var id = taken(QUFU, "20-08");
        var county = province.owner(id);
        var version = version(id);
        assertOneWins(Stream.<Runnable>generate(() -> () -> province.as(county, () ->
                province.commitments.report(county, id, version, words()))).limit(2).toList());
        assertThat(version(id)).isEqualTo(version + 1);
    }

    @Test
    void neverLosesAWithdrawalToACloseOutAtTheSameTime() throws Exception {
        var id = claimed(QUFU, "20-09");
        var county = province.owner(id);
        var city = owner(JINING, "20-09");
        var file = detail(id).evidence().getFirst().id();
        var version = version(id);
        var failures = atOnce(List.of(
                () -> province.as(city, () -> province.commitments.closeOut(city, id, version, "")),
                () -> province.as(county, () -> province.files.withdraw(county, file, "有误"))));
        assertThat(failures.size()).isLessThanOrEqualTo(1);
        var withdrawn = !detail(id).evidence().getFirst().counts();
        assertThat(row(id).state()).isEqualTo(
                withdrawn ? CommitmentState.Name.REOPENED : CommitmentState.Name.CLOSED_OUT);
    }

    private static void assertOneWins(List<Runnable> deeds) throws Exception {
        assertThat(atOnce(deeds)).singleElement().isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.refusals()).singleElement().isInstanceOf(StaleVersion.class));
    }

    private static List<Throwable> atOnce(List<Runnable> deeds) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<?>> all = deeds.stream().<Future<?>>map(deed -> threads.submit(() -> {
                start.await();
                deed.run();
                return null;
            })).toList();
            start.countDown();
            return all.stream().map(DeepLifeModuleTest::failure).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<Throwable> failure(Future<?> attempt) {
        try {
            attempt.get();
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of(failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static IssueOrder.Item whole(String number, List<Level> reviews, EvidenceItem... contract) {
        return item(promise(number, Target.without(Kind.DEADLINE), reviews, contract), new CascadeRule.Each(), Level.COUNTY);
    }

    private static Promise promise(String number, Target target, List<Level> reviews, EvidenceItem... contract) {
        return new Promise(
                number, "05", "事项" + number, target, Promises.NEW_YEAR, new Due.By(Promises.YEAR_END),
                Promises.origin(number), List.of(), List.of(contract), reviews);
    }

    /** Closes the number out in every county of 济宁 and then in the city itself; answers the counties'. */
    private static List<CommitmentId> closedEverywhere(String number) {
        var city = province.at(JINING, number);
        var below = detail(city).children().stream().map(LedgerRow::unit).map(unit -> claimed(unit, number)).toList();
        below.forEach(id -> close(id, JINING));
        claimed(JINING, number);
        close(city, Province.SHANDONG);
        return below;
    }

    private static void close(CommitmentId id, UnitPath by) {
        var reviewer = owner(by, row(id).number());
        province.as(reviewer, () -> province.commitments.closeOut(reviewer, id, version(id), ""));
    }

    private static CommitmentId claimed(UnitPath unit, String number) {
        var id = reported(unit, number, "");
        claim(id);
        return id;
    }

    private static void claim(CommitmentId id) {
        var owner = province.owner(id);
        province.as(owner, () -> province.files.keep(
                owner, id, "总结.pdf", ("%PDF-1.7 总结" + id).getBytes(StandardCharsets.UTF_8)));
        province.as(owner, () -> province.commitments.claimCompletion(owner, id, version(id), "已完成"));
    }

    private static CommitmentId reported(UnitPath unit, String number, String done) {
        var id = taken(unit, number);
        var owner = province.owner(id);
        var report = done.isEmpty() ? words() : new ProgressReport(
                Optional.of(new BigDecimal(done)), "已完成", "", "", List.of());
        province.as(owner, () -> province.commitments.report(owner, id, version(id), report));
        return id;
    }

    private static CommitmentId taken(UnitPath unit, String number) {
        var id = province.at(unit, number);
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.acknowledge(owner, id, version(id)));
        return id;
    }

    private static ProgressReport words() {
        return new ProgressReport(Optional.empty(), "已按方案完成", "", "", List.of());
    }

    private static void ask(Actor actor, CommitmentId id, LocalDate until) {
        province.as(actor, () -> province.extensions.ask(actor, id, version(id), until, "设备到货晚"));
    }

    private static void cite(Actor actor, CommitmentId id, String number, int line) {
        province.as(actor, () -> province.files.cite(
                actor, id, Proof.cited(number, List.of(line), Optional.of(LocalDate.of(2023, 6, 30)))));
    }

    private static Actor owner(UnitPath unit, String number) {
        return province.owner(province.at(unit, number));
    }

    private static int version(CommitmentId id) {
        return row(id).version();
    }

    private static LedgerRow row(CommitmentId id) {
        return province.as(Actor.SYSTEM, () -> province.ledger.row(Actor.SYSTEM, id));
    }

    private static Ledger.Detail detail(CommitmentId id) {
        return province.as(Actor.SYSTEM, () -> province.ledger.detail(Actor.SYSTEM, id));
    }

    private static void assertRefused(ThrowingCallable deed, Class<? extends Refusal> why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(why));
    }
}
