package io.touhao.monitoring.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Values;
import io.touhao.monitoring.roster.ListMove.Kind;
import io.touhao.monitoring.roster.ListMove.State;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counties propose, the province decides, and the count follows at once. Two enterprises of a county of its own. */
@PlatformTest
class ListMovesModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3714.371402");
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final IndicatorId COUNT = IndicatorId.of("above-scale-enterprises");

    @Autowired
    private ListMoves moves;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Values values;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void anApprovedMoveCountsWithTheNextRefreshAndAProposalDoesNot() {
        var firm = firm(0);
        var before = count();
        var id = propose(firm, Kind.LEAVE, "停产");
        Acting.as(Actor.SYSTEM, refresh::takeIn);
        assertThat(count()).isEqualTo(before);
        as(province(), () -> {
            moves.approve(province(), id);
            return id;
        });
        assertThat(Acting.as(Actor.SYSTEM, refresh::takeIn).values()).isPositive();
        assertThat(count()).isEqualTo(before - 1);
        assertThat(as(county(), () -> moves.find(id)).state()).isEqualTo(State.APPROVED);
        assertThat(told(firm)).contains("退规", "已批准");

        var back = propose(firm, Kind.ENTER, "规下升规上");
        as(province(), () -> {
            moves.approve(province(), back);
            return back;
        });
        Acting.as(Actor.SYSTEM, refresh::takeIn);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void declinedItChangesNothingAndIsDecidedOnce() {
        var firm = firm(1);
        var id = propose(firm, Kind.LEAVE, "注销");
        assertThat(refused(() -> propose(firm, Kind.LEAVE, "停产"))).contains("已有一份申报");
        as(province(), () -> {
            moves.decline(province(), id, "材料看不出已注销");
            return id;
        });
        assertThat(refused(() -> as(province(), () -> {
            moves.approve(province(), id);
            return id;
        }))).contains("未批准");
        assertThat(as(Actor.SYSTEM, () -> enterprises.aboveScale(COUNTY, LocalDate.of(2023, 9, 18)))).extracting(Enterprise::id).contains(firm.id());
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        var firm = firm(2);
        assertThat(refused(() -> propose(firm, Kind.ENTER, "新建投产"))).contains("已在规上名录里");
        assertThat(refused(() -> propose(firm, Kind.LEAVE, "不想报了"))).contains("原因");
        assertThat(refused(() -> as(county(), () -> moves.propose(county(), new MoveProposal(
                firm.uscc().value(), Kind.LEAVE, AUGUST, "停产", Optional.empty(), "停了", Optional.empty()))))).contains("依据不足");
        assertThat(refused(() -> as(county(), () -> moves.propose(county(), new MoveProposal(
                firm.uscc().value(), Kind.LEAVE, YearMonth.of(2024, 5), "停产", Optional.empty(), "现场看过，设备已经拆除。", Optional.empty())))))
                .contains("不能申报");
        assertThat(refused(() -> as(county(), () -> {
            moves.approve(county(), 1);
            return 1;
        }))).contains("省级处室批准");
    }

    private long propose(Enterprise firm, Kind kind, String cause) {
        return as(county(), () -> moves.propose(county(), new MoveProposal(
                firm.uscc().value(), kind, AUGUST, cause, Optional.of(BigDecimal.valueOf(2_600)), "现场看过，并核对了年报和用电。",
                Optional.of(BroughtFile.of("年报.txt", "营业收入 2,600 万元".getBytes(StandardCharsets.UTF_8))))));
    }

    private static String refused(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusals().getFirst().what();
    }

    private String told(Enterprise firm) {
        return String.join(" ", as(Actor.SYSTEM, () -> jdbc.sql("select subject from review.message where enterprise_id = :id")
                .param("id", firm.id()).query(String.class).list()));
    }

    /** Of August, which is where the move falls. */
    private long count() {
        return as(Actor.SYSTEM, () -> values.find(COUNT, COUNTY, Period.month(AUGUST), Measure.LEVEL, clock.instant().plusSeconds(5)))
                .orElseThrow().figure().longValue();
    }

    private Enterprise firm(int place) {
        return as(Actor.SYSTEM, () -> enterprises.aboveScale(COUNTY, LocalDate.of(2023, 7, 31)).stream()
                .filter(one -> one.aboveScale().orElseThrow().until().isEmpty()).toList().get(place));
    }

    private static Actor county() {
        return actor(Role.COUNTY_OFFICER, COUNTY);
    }

    private static Actor province() {
        return actor(Role.DIVISION_OFFICER, UnitPath.of("37"));
    }

    private static Actor actor(Role role, UnitPath unit) {
        return new Actor(1, "测试", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, unit, Optional.empty());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
