package io.touhao.commitment;

import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.ValuesChanged;
import io.touhao.indicator.judgement.Claim;
import io.touhao.indicator.judgement.Verdict.Outcome;
import io.touhao.indicator.official.OfficialChanged;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.quantity.Bound;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commitments go by the records of their indicators: each test works on a number or a county of its own. */
class MeasuringModuleTest {

    private static final UnitPath QUFU = Province.QUFU;
    private static final UnitPath RENCHENG = UnitPath.of("37.3708.370811");
    private static final UnitPath LIXIA = Province.LIXIA;
    private static final EvidenceItem FIGURE = EvidenceItem.of("指标值：达到目标");

    private static Province province;

    @BeforeAll
    static void issue() {
        province = new Province();
        province.values.state("matches", LIXIA, "2023-01/P8M", Measure.LEVEL, "6");
        var leader = province.leader();
        var trend = Yardstick.of("share").going(Claim.Course.STEADY_UP);
        var comparison = Yardstick.of("growth").standing(Claim.Relation.ABOVE, "growth");
        province.as(leader, () -> province.commitments.issue(leader, order(
                item(promise("30-01", Target.of(Kind.COUNT_EVENTS, new BigDecimal("10"), "家次", Bound.MIN),
                        Yardstick.of("matches")), new CascadeRule.ByList(parts("10")), Level.COUNTY),
                each("30-02", Target.without(Kind.TREND).comparedWith("上年同期"), trend),
                each("30-03", Target.without(Kind.COMPARISON).comparedWith("高于全国平均"), comparison),
                each("30-04", Target.coverage("当日在库的规模以上工业企业"), Yardstick.of("visits")),
                each("30-05", Target.of(Kind.GROWTH, new BigDecimal("6.0"), "%", Bound.ABOUT).within(new BigDecimal("0.2")),
                        Yardstick.of("growth")),
                item(promise("30-06", Target.of(Kind.AMOUNT, new BigDecimal("6"), "亿元", Bound.MIN), Yardstick.of("growth")),
                        new CascadeRule.ByList(parts("6")), Level.COUNTY))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void takesItsFigureFromWhatIsKnownWhenItIsIssued() {
        var row = row(LIXIA, "30-01");
        assertThat(row.done()).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("6"));
        assertThat(row.reading()).hasValueSatisfying(reading -> assertThat(reading.period()).isEqualTo(Period.parse("2023-01/P8M")));
        assertThat(row.valueAddress()).isEqualTo("/indicators/matches?unit=37.3701.370102&period=2023-01/P8M");
    }

    @Test
    void followsItsRecordsInTheSameTransactionWhoeverChangesThem() {
        tell("growth", QUFU, "2023-01/P7M", "5.7");
        assertThat(row(QUFU, "30-05").signal()).isEqualTo(Signal.YELLOW);
        tell("growth", QUFU, "2023-01/P8M", "5.8");
        var row = row(QUFU, "30-05");
        assertThat(row.done()).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("5.8"));
        assertThat(row.signal()).isEqualTo(Signal.GREEN);
        assertThat(province.trail).anyMatch(line -> line.startsWith("commitment.measure"));
    }

    @Test
    void refusesATypedFigureWhereRecordsGiveIt() {
        tell("matches", QUFU, "2023-01/P8M", "4");
        var id = taken(QUFU, "30-01");
        var owner = province.owner(id);
        assertRefused(() -> province.as(owner, () -> province.commitments.report(owner, id, version(id), typed("9"))),
                CommitmentRefusal.FigureRead.class);
        province.as(owner, () -> province.commitments.report(owner, id, version(id), typed("4")));
        province.as(owner, () -> province.commitments.report(owner, id, version(id), words()));
        assertThat(row(QUFU, "30-01").done()).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("4"));
        assertThat(detail(id).deeds()).doesNotContain(Ledger.Deed.CORRECT);
    }

    @Test
    void aLineOfTheContractIsMetByTheRecordAndByNothingElse() {
        tell("share", QUFU, "2022-01/P8M", "28.3");
        tell("share", QUFU, "2023-01/P8M", "28.2");
        var id = taken(QUFU, "30-02");
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.report(owner, id, version(id), words()));
        keep(id);
        assertThat(detail(id).contract().missing()).containsExactly(FIGURE.words());
        assertRefused(() -> claim(id), CommitmentRefusal.ReadingMissed.class);
        tell("share", QUFU, "2023-01/P8M", "28.3");
        assertThat(detail(id).contract().lines()).singleElement().satisfies(line -> {
            assertThat(line.record()).hasValueSatisfying(record -> assertThat(record.address()).startsWith("/indicators/share?"));
            assertThat(line.isSelfReported()).isFalse();
        });
        claim(id);
        assertThat(row(QUFU, "30-02").state()).isEqualTo(CommitmentState.Name.COMPLETION_CLAIMED);
    }

    @Test
    void aFallAfterCloseOutReopensWithAPointerToTheValue() {
        tell("share", RENCHENG, "2022-01/P8M", "28.3");
        tell("share", RENCHENG, "2023-01/P8M", "28.4");
        var id = taken(RENCHENG, "30-02");
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.report(owner, id, version(id), words()));
        keep(id);
        claim(id);
        var city = province.owner(province.at(Province.JINING, "30-02"));
        province.as(city, () -> province.commitments.closeOut(city, id, version(id), ""));
        tell("share", RENCHENG, "2023-01/P8M", "28.2");
        assertThat(row(RENCHENG, "30-02").state()).isEqualTo(CommitmentState.Name.REOPENED);
        assertThat(row(RENCHENG, "30-02").stateNote()).contains("指标share", "2023年1—8月", "28.2", "28.3");
        assertThat(detail(id).history()).extracting(HistoryLine::event)
                .anyMatch(CommitmentEvent.Measured.class::isInstance)
                .anyMatch(CommitmentEvent.Reopened.class::isInstance);
    }

    @Test
    void whatIsNotKnownIsNeitherKeptNorMissed() {
        tell("share", LIXIA, "2023-01/P8M", "28.2");
        assertThat(row(LIXIA, "30-02").reading()).hasValueSatisfying(
                reading -> assertThat(reading.verdict().outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(row(LIXIA, "30-02").signal()).isEqualTo(Signal.GREEN);
    }

    @Test
    void aComparisonIsJudgedByThePublishedFigureOfTheSamePeriod() {
        tell("growth", RENCHENG, "2023-01/P8M", "4.6");
        assertThat(row(RENCHENG, "30-03").reading()).hasValueSatisfying(
                reading -> assertThat(reading.verdict().outcome()).isEqualTo(Outcome.MISSED));
        province.values.state("growth", RENCHENG, "2023-01/P8M", Measure.LEVEL, "4.7");
        province.tell(Actor.SYSTEM, new OfficialChanged(List.of(StatedSeries.national("2023-01/P8M")), Instant.EPOCH));
        assertThat(row(RENCHENG, "30-03").reading()).hasValueSatisfying(
                reading -> assertThat(reading.verdict().outcome()).isEqualTo(Outcome.KEPT));
    }

    @Test
    void aCoverageIsOfAsManyAsItsRecordsCount() {
        province.values.state("visits", QUFU, "2023-08", Measure.NUMERATOR, "120");
        province.values.state("visits", QUFU, "2023-08", Measure.DENOMINATOR, "150");
        tell("visits", QUFU, "2023-08", "80.0");
        var row = row(QUFU, "30-04");
        assertThat(row.done()).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("120"));
        assertThat(row.target().base()).hasValueSatisfying(base -> assertThat(base).isEqualByComparingTo("150"));
        assertThat(row.share()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("80.0"));
    }

    @Test
    void aFigureOfAnotherUnitProvesNothing() {
        tell("growth", QUFU, "2023-01/P6M", "5.8");
        assertThat(row(QUFU, "30-06").reading()).isEmpty();
        assertThat(row(QUFU, "30-06").indicator()).contains(IndicatorId.of("growth"));
    }

    @Test
    void whatIsIssuedIsStatedToTheIndicatorUnitByUnit() {
        assertThat(province.targets.find(IndicatorId.of("matches"), QUFU, Period.year(2023))).hasValueSatisfying(
                target -> assertThat(target.origin()).isEqualTo("/commitments/" + province.at(QUFU, "30-01").value()));
        assertThat(province.targets.of(QUFU, 2023)).extracting(target -> target.indicator().value())
                .contains("matches", "growth", "visits").doesNotContain("share");
    }

    /** All of it to two counties. */
    private static Map<UnitPath, BigDecimal> parts(String whole) {
        var all = new BigDecimal(whole);
        var half = all.divide(BigDecimal.TWO);
        return Map.of(Province.JINING, half, QUFU, half, Province.JINAN, half, LIXIA, half);
    }

    private static IssueOrder.Item each(String number, Target target, Yardstick yardstick) {
        return item(promise(number, target, yardstick), new CascadeRule.Each(), Level.COUNTY);
    }

    private static Promise promise(String number, Target target, Yardstick yardstick) {
        return new Promise(
                number, "05", "事项" + number, target, Promises.NEW_YEAR, new Due.By(Promises.YEAR_END),
                Promises.origin(number), List.of(), List.of(FIGURE), List.of()).measuredBy(yardstick);
    }

    /** A county of another city changes its records; nothing of the commitments lies in its scope. */
    private static void tell(String indicator, UnitPath unit, String period, String figure) {
        province.values.state(indicator, unit, period, Measure.LEVEL, figure);
        var county = province.actor(UnitPath.of("37.3702.370202"), io.touhao.directory.Role.COUNTY_OFFICER);
        province.tell(county, new ValuesChanged(
                List.of(new ValuesChanged.Change(IndicatorId.of(indicator), unit, Period.parse(period))), Instant.EPOCH));
    }

    private static CommitmentId taken(UnitPath unit, String number) {
        var id = province.at(unit, number);
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.acknowledge(owner, id, version(id)));
        return id;
    }

    private static void keep(CommitmentId id) {
        var owner = province.owner(id);
        province.as(owner, () -> province.files.keep(
                owner, id, "总结.pdf", ("%PDF-1.7 总结" + id).getBytes(StandardCharsets.UTF_8)));
    }

    private static void claim(CommitmentId id) {
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.claimCompletion(owner, id, version(id), "已完成"));
    }

    private static ProgressReport words() {
        return new ProgressReport(Optional.empty(), "已按方案推进", "", "", List.of());
    }

    private static ProgressReport typed(String done) {
        return new ProgressReport(Optional.of(new BigDecimal(done)), "已按方案推进", "", "", List.of());
    }

    private static int version(CommitmentId id) {
        return province.as(Actor.SYSTEM, () -> province.ledger.row(Actor.SYSTEM, id)).version();
    }

    private static LedgerRow row(UnitPath unit, String number) {
        return province.as(Actor.SYSTEM, () -> province.ledger.row(Actor.SYSTEM, province.at(unit, number)));
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
