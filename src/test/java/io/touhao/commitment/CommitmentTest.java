package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.directory.Actor;
import io.touhao.directory.OfficeId;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Instant NOW = Instant.parse("2023-09-18T02:24:00Z");
    private static final UnitPath CITY = UnitPath.of("37.3708");
    private static final UnitPath COUNTY = UnitPath.of("37.3708.370881");
    private static final Actor COUNTY_OFFICER = actor(1, "王晓东", Role.COUNTY_OFFICER, COUNTY, 11);
    private static final Actor CITY_OFFICER = actor(2, "李静", Role.CITY_OFFICER, CITY, 12);
    private static final Actor LEADER = actor(3, "张明远", Role.LEADER, UnitPath.of("37"), 13);
    private static final Actor FINANCE = actor(4, "何静", Role.DIVISION_OFFICER, UnitPath.of("37"), 14);
    private static final Actor SUPERVISOR = actor(6, "赵文", Role.SUPERVISOR, UnitPath.of("37"), 16);
    private static final Actor ENTERPRISE = new Actor(
            5, "鲁孚精密", Optional.empty(), Optional.empty(), Optional.empty(), "企业", Role.ENTERPRISE,
            COUNTY, Optional.of(7L));

    private final Commitment issued = commitment(COUNTY, 11, Promises.matches().aiming(
            Promises.matches().target().worth(Optional.of(new BigDecimal("120")))));

    @Test
    void isTakenByItsOwnersOfficeOnly() {
        assertThat(issued.acknowledge(COUNTY_OFFICER, NOW).state().name())
                .isEqualTo(CommitmentState.Name.ACKNOWLEDGED);
        assertRefused(() -> issued.acknowledge(CITY_OFFICER, NOW), CommitmentRefusal.NotYours.class);
    }

    @Test
    void isReportedOnOnlyOnceItIsTaken() {
        assertRefused(() -> issued.report(COUNTY_OFFICER, done("96"), NOW), CommitmentRefusal.WrongState.class);
    }

    @Test
    void keepsTheLastFigureWhereAReportGivesNone() {
        var reported = inProgress("96").report(
                COUNTY_OFFICER, new ProgressReport(Optional.empty(), "补充说明", "", "", List.of()), NOW);
        assertThat(reported.progress().done()).hasValue(new BigDecimal("96"));
    }

    @Test
    void refusesAReportWithoutWords() {
        var taken = issued.acknowledge(COUNTY_OFFICER, NOW);
        assertRefused(
                () -> taken.report(
                        COUNTY_OFFICER, new ProgressReport(Optional.of(BigDecimal.ONE), " ", "", "", List.of()), NOW),
                CommitmentRefusal.WordMissing.class);
    }

    @Test
    void refusesANegativeCount() {
        var taken = issued.acknowledge(COUNTY_OFFICER, NOW);
        assertRefused(() -> taken.report(COUNTY_OFFICER, done("-1"), NOW), CommitmentRefusal.FigureUnfit.class);
        assertRefused(() -> taken.report(COUNTY_OFFICER, done("1e400"), NOW), CommitmentRefusal.FigureUnfit.class);
        assertRefused(() -> taken.report(COUNTY_OFFICER, done("0.1234567"), NOW), CommitmentRefusal.FigureUnfit.class);
    }

    @Test
    void refusesToClaimWhatIsNotReached() {
        assertRefused(() -> inProgress("119").claimCompletion(COUNTY_OFFICER, 1, NOW),
                CommitmentRefusal.TargetMissed.class);
    }

    @Test
    void refusesToClaimWithoutEvidence() {
        assertRefused(() -> inProgress("120").claimCompletion(COUNTY_OFFICER, 0, NOW),
                CommitmentRefusal.EvidenceMissing.class);
    }

    @Test
    void isClosedOutByTheLevelAboveOnly() {
        var claimed = inProgress("120").claimCompletion(COUNTY_OFFICER, 1, NOW);
        assertThat(claimed.closeOut(CITY_OFFICER, List.of(), NOW).state().name()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        var colleague = actor(9, "陈同事", Role.COUNTY_OFFICER, COUNTY, 11);
        assertRefused(() -> claimed.closeOut(colleague, List.of(), NOW), CommitmentRefusal.NotAbove.class);
        assertRefused(() -> claimed.closeOut(ENTERPRISE, List.of(), NOW), CommitmentRefusal.NotAbove.class);
    }

    @Test
    void isNotReviewedByWhoeverReportedIt() {
        var provincial = commitment(UnitPath.of("37"), 14, Promises.matches());
        var claimed = provincial.acknowledge(FINANCE, NOW)
                .report(FINANCE, done("10000"), NOW)
                .claimCompletion(FINANCE, 1, NOW);
        assertRefused(() -> claimed.closeOut(FINANCE, List.of(), NOW), CommitmentRefusal.NotAbove.class);
        assertRefused(() -> claimed.closeOut(LEADER, List.of(), NOW), CommitmentRefusal.ReviewerIsSuperior.class);
        assertThat(claimed.closeOut(SUPERVISOR, List.of(), NOW).state().name())
                .isEqualTo(CommitmentState.Name.CLOSED_OUT);
    }

    @Test
    void isClosedOutOnlyAfterAClaim() {
        assertRefused(() -> inProgress("120").closeOut(CITY_OFFICER, List.of(), NOW), CommitmentRefusal.WrongState.class);
    }

    @Test
    void isReturnedWithAReasonAndTakenUpAgainByTheNextReport() {
        var claimed = inProgress("120").claimCompletion(COUNTY_OFFICER, 1, NOW);
        assertRefused(() -> claimed.returnIt(CITY_OFFICER, "  ", "", NOW), CommitmentRefusal.WordMissing.class);
        var returned = claimed.returnIt(CITY_OFFICER, "企业名单少 4 家", "二、5", NOW);
        assertThat(returned.state()).isEqualTo(
                new CommitmentState.Returned(NOW, "李静", "企业名单少 4 家", "二、5"));
        assertThat(returned.progress().done()).hasValue(new BigDecimal("120"));
        assertThat(returned.report(COUNTY_OFFICER, done("116"), NOW).state().name())
                .isEqualTo(CommitmentState.Name.IN_PROGRESS);
    }

    @Test
    void isOverOnceClosedOut() {
        var closed = inProgress("120").claimCompletion(COUNTY_OFFICER, 1, NOW).closeOut(CITY_OFFICER, List.of(), NOW);
        assertRefused(() -> closed.report(COUNTY_OFFICER, done("121"), NOW), CommitmentRefusal.WrongState.class);
        assertRefused(() -> closed.returnIt(CITY_OFFICER, "再看", "", NOW), CommitmentRefusal.WrongState.class);
        assertRefused(() -> closed.remind(CITY_OFFICER), CommitmentRefusal.WrongState.class);
    }

    @Test
    void beginsTheNextPeriodWhenARecurringDutyIsReported() {
        var dispatch = commitment(COUNTY, 11, Promises.dispatches()).acknowledge(COUNTY_OFFICER, NOW);
        assertThat(dispatch.report(COUNTY_OFFICER, done("1"), NOW).promise().due().next())
                .isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(dispatch.report(COUNTY_OFFICER, done("0"), NOW).promise().due().next())
                .isEqualTo(LocalDate.of(2023, 9, 30));
    }

    @Test
    void leavesAPeriodAloneThatHasNotBegun() {
        var reported = commitment(COUNTY, 11, Promises.dispatches()).acknowledge(COUNTY_OFFICER, NOW)
                .report(COUNTY_OFFICER, done("1"), NOW);
        assertThat(reported.report(COUNTY_OFFICER, done("2"), NOW).promise().due().next())
                .isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void offersExactlyWhatTheGuardsAllow() {
        assertThat(Deeds.of(COUNTY_OFFICER, issued)).containsExactlyInAnyOrder(
                Ledger.Deed.ACKNOWLEDGE, Ledger.Deed.REMIND, Ledger.Deed.REASSIGN, Ledger.Deed.ASK_EXTENSION);
        assertThat(Deeds.of(CITY_OFFICER, inProgress("120").claimCompletion(COUNTY_OFFICER, 1, NOW)))
                .containsExactlyInAnyOrder(Ledger.Deed.CLOSE_OUT, Ledger.Deed.RETURN, Ledger.Deed.WITHDRAW);
        assertThat(Deeds.of(ENTERPRISE, issued)).isEmpty();
    }

    private Commitment inProgress(String figure) {
        return issued.acknowledge(COUNTY_OFFICER, NOW).report(COUNTY_OFFICER, done(figure), NOW);
    }

    private static ProgressReport done(String figure) {
        return new ProgressReport(Optional.of(new BigDecimal(figure)), "已对接", "", "", List.of());
    }

    private static Commitment commitment(UnitPath unit, long office, Promise promise) {
        var owner = new Owner(
                new OfficeId(office), "工业和信息化局", new PostId(office), "运行科", new PersonId(office), "王晓东");
        return new Commitment(
                new CommitmentId(1), 0, Optional.empty(), unit, promise, owner, Progress.NONE,
                new CommitmentState.Issued());
    }

    private static Actor actor(long account, String name, Role role, UnitPath unit, long office) {
        return new Actor(
                account, name, Optional.of(new PersonId(account)), Optional.of(new PostId(account)),
                Optional.of(new OfficeId(office)), "测试", role, unit, Optional.empty());
    }

    private static void assertRefused(ThrowingCallable move, Class<? extends Refusal> why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(move)
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(why));
    }
}
