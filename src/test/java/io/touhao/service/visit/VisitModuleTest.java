package io.touhao.service.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Values;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.review.Desk;
import io.touhao.service.visit.plan.YearPlans;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits of a county: recorded once, counted by rule, proving the indicator. */
@PlatformTest
class VisitModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3706.370611");
    private static final String FOUND = "订单排到年底，准备上一条新线，问技改贴息怎么申报。";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1};

    @Autowired
    private Desk desk;

    @Autowired
    private Visits visits;

    @Autowired
    private Coverages coverages;

    @Autowired
    private YearPlans plans;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Values values;

    @Autowired
    private Clock clock;

    @Test
    void whatIsSentTwiceArrivesOnceAndOtherWordsAreRefused() {
        var officer = desk.officer(COUNTY);
        var key = UUID.randomUUID().toString();
        var first = desk.as(officer, () -> visits.record(officer, draft(key, unvisited().id(), FOUND)));
        var again = desk.as(officer, () -> visits.record(officer, draft(key, first.visit().enterprise(), FOUND)));
        assertThat(first.again()).isFalse();
        assertThat(again).isEqualTo(new Recorded(first.visit(), true));
        refused(officer, draft(key, first.visit().enterprise(), FOUND + "又及。"), VisitRefusal.SentOtherwise.class);
        assertThat(desk.as(officer, () -> visits.ofEnterprise(officer, first.visit().enterprise()))).extracting(Visit::key).containsOnlyOnce(key);
    }

    @Test
    void aVisitRaisesCoverageAsTheIndicatorDoes() {
        var officer = desk.officer(COUNTY);
        refresh.takeIn();
        var before = coverage();
        assertThat(part(Measure.NUMERATOR)).isEqualTo(before.visited());
        assertThat(part(Measure.DENOMINATOR)).isEqualTo(before.listed());
        var firm = unvisited();
        desk.as(officer, () -> visits.record(officer, draft(UUID.randomUUID().toString(), firm.id(), FOUND)));
        desk.as(officer, () -> visits.record(officer, draft(UUID.randomUUID().toString(), firm.id(), FOUND + "第二人同去。")));
        refresh.takeIn();
        assertThat(coverage()).isEqualTo(new Coverage(before.listed(), before.visited() + 1, before.visits() + 1));
        assertThat(part(Measure.NUMERATOR)).isEqualTo(before.visited() + 1);
    }

    @Test
    void aVisitWithoutContentCountsOnceItIsCompleted() {
        var officer = desk.officer(COUNTY);
        var firm = unvisited();
        var visit = desk.as(officer, () -> visits.record(officer, draft(UUID.randomUUID().toString(), firm.id(), "去了"))).visit();
        assertThat(visit.standing()).isEqualTo(Standing.NO_CONTENT);
        var before = coverage();
        desk.does(officer, () -> visits.complete(officer, visit.id(), visit.version(), List.of("policy"), FOUND));
        assertThat(desk.as(officer, () -> visits.visit(officer, visit.id())).standing()).isEqualTo(Standing.COUNTED);
        assertThat(coverage().visited()).isEqualTo(before.visited() + 1);
        assertThat(desk.as(officer, () -> visits.former(officer, visit.id()))).singleElement()
                .extracting(Visits.Former::standing).isEqualTo(Standing.NO_CONTENT);
    }

    @Test
    void refusesAnotherCountysFirmAFutureDayAndAPhotoThatIsNone() {
        var officer = desk.officer(COUNTY);
        var foreign = desk.as(Actor.SYSTEM, () -> enterprises.aboveScale(UnitPath.of("37.3702.370202"), LocalDate.now(clock))).getFirst();
        refused(officer, draft(UUID.randomUUID().toString(), foreign.id(), FOUND), NotFound.class);
        var tomorrow = LocalDate.now(clock).plusDays(1);
        refused(officer, new VisitDraft(
                UUID.randomUUID().toString(), listed().id(), tomorrow, Manner.ON_SITE, Optional.empty(), Optional.empty(), List.of("policy"), "",
                FOUND, Optional.empty(), List.of()), VisitRefusal.DayAhead.class);
        refused(officer, withPhoto("车间.png", "不是图".getBytes(StandardCharsets.UTF_8)), VisitRefusal.NotAPicture.class);
        var kept = desk.as(officer, () -> visits.record(officer, withPhoto("车间.png", PNG))).visit();
        assertThat(kept.photos()).isEqualTo(1);
    }

    @Test
    void aPlanIsBroughtUpToDateWithTheListOfTheDay() {
        var county = UnitPath.of("37.3706.370612");
        var officer = desk.officer(county);
        desk.does(officer, () -> plans.lay(officer));
        var before = desk.as(officer, () -> plans.of(officer, county));
        assertThat(before).hasSize(desk.as(officer, () -> enterprises.aboveScale(county, LocalDate.now(clock))).size());
        var leaver = before.getFirst();
        desk.update("update registry.enterprise set above_scale_to = date '2023-09-01' where id = " + leaver.enterprise());
        try {
            assertThat(desk.as(officer, () -> plans.lay(officer))).isEqualTo(new YearPlans.Laid(0, 1, 0, before.size() - 1));
        } finally {
            desk.update("update registry.enterprise set above_scale_to = null where id = " + leaver.enterprise());
        }
        assertThat(desk.as(officer, () -> plans.lay(officer)).put()).isEqualTo(1);
    }

    private VisitDraft withPhoto(String name, byte[] content) {
        return new VisitDraft(
                UUID.randomUUID().toString(), listed().id(), LocalDate.now(clock), Manner.ON_SITE, Optional.empty(), Optional.empty(),
                List.of("policy"), "", FOUND, Optional.empty(), List.of(BroughtFile.of(name, content)));
    }

    private VisitDraft draft(String key, long firm, String found) {
        return new VisitDraft(
                key, firm, LocalDate.now(clock), Manner.ON_SITE, Optional.empty(), Optional.empty(), List.of("policy"), "", found, Optional.empty(),
                List.of());
    }

    private Enterprise listed() {
        return desk.as(Actor.SYSTEM, () -> enterprises.aboveScale(COUNTY, LocalDate.now(clock))).getFirst();
    }

    /** Each test visits the firm that it asks for, so that the next one gets another. */
    private Enterprise unvisited() {
        return desk.as(Actor.SYSTEM, () -> {
            var visited = coverages.of(COUNTY, LocalDate.now(clock));
            return enterprises.aboveScale(COUNTY, LocalDate.now(clock)).stream().filter(firm -> !visited.has(firm.id())).findFirst().orElseThrow();
        });
    }

    private Coverage coverage() {
        return desk.as(Actor.SYSTEM, () -> coverages.of(COUNTY, LocalDate.now(clock))).all();
    }

    private long part(Measure measure) {
        return desk.as(Actor.SYSTEM, () -> values.find(
                IndicatorId.of("visit-coverage"), COUNTY, Period.upTo(YearMonth.now(clock)), measure, clock.instant())).orElseThrow().figure().longValue();
    }

    private void refused(Actor actor, VisitDraft draft, Class<?> kind) {
        assertThatThrownBy(() -> desk.as(actor, () -> visits.record(actor, draft)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusals()).first().isInstanceOf(kind));
    }
}
