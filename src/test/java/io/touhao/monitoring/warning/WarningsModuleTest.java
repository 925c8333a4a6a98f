package io.touhao.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.review.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WarningsModuleTest {

    @Autowired
    private Warnings warnings;

    @Autowired
    private TrackRecords records;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    @Test
    void goesFromSendingToResolvingWithHistoryAndTrail() {
        var id = waiting("verify and state = 'ISSUED'");
        var county = holder(id);
        var today = LocalDate.now(clock);
        desk.does(county, () -> warnings.assign(county, id, 0, county.post().orElseThrow(), today, List.of("产值口径", "无此问题")));
        desk.does(county, () -> warnings.visit(county, id, 1, today, "看了电表和发票，开工两条线。"));
        desk.does(county, () -> warnings.confirm(county, id, 2, "更正月报，每周回访。"));
        desk.does(county, () -> warnings.resolve(county, id, 3, "8月数已更正。"));
        var detail = desk.as(county, () -> warnings.warning(county, id));
        assertThat(detail.warning().state()).isEqualTo(WarningState.RESOLVED);
        assertThat(detail.warning().disposal().verdict()).isEqualTo(Verdict.TRUE);
        assertThat(detail.warning().disposal().asked()).isEqualTo("产值口径");
        assertThat(detail.steps()).extracting(WarningStep::kind).startsWith(
                WarningStep.Kind.RESOLVED, WarningStep.Kind.CONFIRMED, WarningStep.Kind.VISITED, WarningStep.Kind.ASSIGNED);
        assertThat(desk.count("select count(*) from access.trail where object = 'warning/%d' and verb like 'warning.%%'".formatted(id.value())))
                .isEqualTo(4);
    }

    @Test
    void letsNobodyExplainAwayADisagreementWithoutAVisit() {
        var id = waiting("verify and state = 'ISSUED'");
        var county = holder(id);
        assertThat(refusal(county, () -> warnings.explain(county, id, 0, "自备电源", "有光伏"))).isInstanceOf(WarningRefusal.WrongState.class);
    }

    @Test
    void demandsTheHolderTheVersionAndAKnownCause() {
        var id = waiting("not verify and kind = 'FIRM' and state = 'ISSUED'");
        var county = holder(id);
        var supervisor = desk.supervisor();
        assertThat(refusal(supervisor, () -> warnings.explain(supervisor, id, 0, "检修或季节停产", "电话核实")))
                .isInstanceOf(WarningRefusal.NotHolder.class);
        assertThat(refusal(county, () -> warnings.explain(county, id, 7, "检修或季节停产", "电话核实"))).isInstanceOf(StaleVersion.class);
        assertThat(refusal(county, () -> warnings.explain(county, id, 0, "天气不好", "电话核实"))).isInstanceOf(WarningRefusal.CauseUnknown.class);
        assertThat(refusal(county, () -> warnings.assign(county, id, 0, supervisor.post().orElseThrow(), LocalDate.now(clock), List.of())))
                .isInstanceOf(WarningRefusal.NotOurs.class);
    }

    @Test
    void countsAVerdictForTheRule() {
        var id = waiting("not verify and kind = 'FIRM' and state = 'ISSUED'");
        var county = holder(id);
        var rule = desk.as(Actor.SYSTEM, () -> warnings.warning(Actor.SYSTEM, id)).warning().rule();
        var before = live(rule).untrue();
        desk.does(county, () -> warnings.explain(county, id, 0, "检修或季节停产", "电话核实，9月已复产。"));
        assertThat(live(rule).untrue()).isEqualTo(before + 1);
    }

    @Test
    void handsUpWhatNobodyWasSentForInTime() {
        var overdue = desk.count("""
                select count(*) from monitoring.warning where state = 'ISSUED' and due < '%s' and raised_at is null
                    and kind in ('FIRM', 'COUNTY')""".formatted(LocalDate.now(clock)));
        assertThat(overdue).isPositive();
        assertThat(desk.as(Actor.SYSTEM, () -> warnings.raiseOverdue())).isEqualTo((int) overdue);
        assertThat(desk.as(Actor.SYSTEM, () -> warnings.raiseOverdue())).isZero();
        assertThat(desk.count("select count(*) from monitoring.warning where raised_at is not null and public.nlevel(holder_path) > 2 and kind = 'FIRM'"))
                .isZero();
    }

    @Test
    void sendsWhatIsDueOnce() {
        desk.as(Actor.SYSTEM, () -> warnings.send());
        assertThat(desk.as(Actor.SYSTEM, () -> warnings.send())).isZero();
        assertThat(desk.count("""
                select count(*) from (select rule, period from monitoring.warning where state <> 'HELD'
                    group by rule, period having count(*) > 60) over_any_budget""")).isZero();
    }

    @Test
    void settlesTheSameRecordsThatTheCommandPrints() {
        var settled = desk.as(Actor.SYSTEM, () -> records.settle());
        assertThat(desk.as(Actor.SYSTEM, () -> records.rehearse())).isEqualTo(settled);
        var rules = desk.as(desk.supervisor(), () -> records.rules(desk.supervisor()));
        assertThat(rules).allSatisfy(rule -> assertThat(rule.track()).as(rule.id()).isPresent());
        assertThat(rules).anySatisfy(rule -> assertThat(rule.tried()).isNotEmpty());
    }

    @Test
    void mutesARuleOnlyAtTheProvinceAndForAReason() {
        var supervisor = desk.supervisor();
        var city = desk.officer(UnitPath.of("37.3702"));
        assertThat(refusal(city, () -> records.mute(city, "R-09", "太吵"))).isInstanceOf(WarningRefusal.NotProvince.class);
        assertThat(refusal(supervisor, () -> records.mute(supervisor, "R-09", " "))).isInstanceOf(WarningRefusal.WordMissing.class);
        desk.does(supervisor, () -> records.mute(supervisor, "R-09", "三条里不到一条属实"));
        assertThat(rule("R-09").proposal()).isEqualTo(RuleRecord.Proposal.MUTED);
        desk.does(supervisor, () -> records.restore(supervisor, "R-09", "改门槛后再看"));
        assertThat(rule("R-09").isMuted()).isFalse();
        assertThat(desk.count("select count(*) from monitoring.warning_rule_decision where rule = 'R-09'")).isEqualTo(2);
    }

    private RuleRecord rule(String id) {
        return desk.as(Actor.SYSTEM, () -> records.rules(Actor.SYSTEM)).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private RuleRecord.Live live(String rule) {
        return rule(rule).live();
    }

    private WarningId waiting(String condition) {
        return new WarningId(desk.count("""
                select id from monitoring.warning where %s and version = 0 and period = '2023-08' and kind = 'FIRM'
                order by id limit 1""".formatted(condition)));
    }

    private Actor holder(WarningId id) {
        return desk.officer(desk.as(Actor.SYSTEM, () -> warnings.warning(Actor.SYSTEM, id)).warning().holder());
    }

    private Object refusal(Actor actor, Runnable work) {
        var refused = catchThrowableOfType(Refused.class, () -> desk.does(actor, work));
        return Optional.ofNullable(refused).map(one -> (Object) one.refusals().getFirst()).orElse("not refused");
    }
}
