package io.touhao.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Values;
import io.touhao.page.file.BroughtFile;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.review.Desk;
import io.touhao.service.request.Origin;
import io.touhao.service.request.RequestDeed;
import io.touhao.service.request.RequestDraft;
import io.touhao.service.request.RequestState;
import io.touhao.service.request.Requests;
import io.touhao.service.visit.CallBacks;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.Manner;
import io.touhao.service.visit.Visit;
import io.touhao.service.visit.VisitDraft;
import io.touhao.service.visit.Visits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every enterprise of a county is visited; one enters the list and coverage falls; it is visited, asks for something that goes
 * across departments, is helped, rates it; a call-back finds a visit untrue, and the indicator that the commitment goes by falls.
 */
@PlatformTest
class VisitStoryTest {

    private static final UnitPath CITY = UnitPath.of("37.3711");
    private static final UnitPath COUNTY = UnitPath.of("37.3711.371121");
    private static final String FOUND = "订单排到年底，准备上一条新线，问技改贴息怎么申报。";

    @Autowired
    private Desk desk;

    @Autowired
    private Visits visits;

    @Autowired
    private Coverages coverages;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Requests requests;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Values values;

    @Autowired
    private Clock clock;

    @Test
    void coverageRisesByVisitsAndFallsByAFakeOne() {
        var officer = desk.officer(COUNTY);
        var entrant = listed().stream().filter(firm -> !coverage().has(firm.id())).findFirst().orElseThrow();
        leave(entrant.id());
        listed().stream().filter(firm -> !coverage().has(firm.id())).forEach(firm -> visit(officer, firm.id()));
        assertThat(coverage().all().left()).isZero();

        desk.update("update registry.enterprise set above_scale_to = null where id = " + entrant.id());
        assertThat(coverage().all().left()).isEqualTo(1);
        visit(officer, entrant.id());
        assertThat(coverage().all().left()).isZero();
        helped(officer, entrant.id());

        refresh.takeIn();
        assertThat(value()).isEqualByComparingTo("100");
        var fake = desk.as(officer, () -> visits.ofEnterprise(officer, listed().getLast().id())).stream()
                .filter(visit -> visit.standing().counts()).toList();
        var city = desk.officer(CITY);
        desk.as(city, () -> callBacks.draw(city, "20230918-7"));
        fake.forEach(visit -> foundUntrue(city, visit));
        assertThat(coverage().all().left()).isEqualTo(1);
        refresh.takeIn();
        assertThat(value()).isLessThan(new BigDecimal("100"));
    }

    private void helped(Actor officer, long enterprise) {
        var firm = new Actor(
                500_000 + enterprise, "企业", Optional.empty(), Optional.empty(), Optional.empty(), "企业", Role.ENTERPRISE, COUNTY, Optional.of(enterprise));
        var id = desk.as(officer, () -> requests.raise(officer, new RequestDraft(
                enterprise, Origin.OFFICER, "总经理", "energy", "新线供电增容", "变压器不够。", Optional.empty(), List.of()))).id();
        for (var deed : List.of(
                new RequestDeed.Verify("属实"), new RequestDeed.Dispatch("供电公司", "答复能否增容"), new RequestDeed.TakeBack("可以"),
                new RequestDeed.Solve("已送电", List.of(BroughtFile.of("答复函.txt", "同意。".getBytes(StandardCharsets.UTF_8)))))) {
            desk.does(officer, () -> requests.act(officer, id, requests.request(officer, id).version(), deed));
        }
        desk.does(firm, () -> requests.act(firm, id, requests.request(firm, id).version(), new RequestDeed.Rate(5, "很快")));
        assertThat(desk.as(officer, () -> requests.request(officer, id)).state()).isEqualTo(RequestState.CLOSED);
    }

    private void foundUntrue(Actor city, Visit visit) {
        desk.update("""
                insert into service.call_back (draw_id, visit_id, enterprise_id, enterprise_name, unit_path)
                select (select id from service.call_back_draw where unit_path = '%s' limit 1), id, enterprise_id, enterprise_name, unit_path
                from service.visit where id = %d on conflict do nothing""".formatted(CITY, visit.id().value()));
        var id = desk.count("select id from service.call_back where visit_id = " + visit.id().value());
        desk.does(city, () -> callBacks.note(city, id, 0, false, 1, "没有人来过"));
        desk.does(city, () -> callBacks.decide(city, id, 1, true, "走访人承认只打了电话"));
    }

    private Visit visit(Actor officer, long firm) {
        return desk.as(officer, () -> visits.record(officer, new VisitDraft(
                UUID.randomUUID().toString(), firm, LocalDate.now(clock), Manner.ON_SITE, Optional.empty(), Optional.empty(), List.of("policy"), "",
                FOUND, Optional.empty(), List.of()))).visit();
    }

    private void leave(long firm) {
        desk.update("update registry.enterprise set above_scale_to = date '2023-09-01' where id = " + firm);
    }

    private List<Enterprise> listed() {
        return desk.as(Actor.SYSTEM, () -> enterprises.aboveScale(COUNTY, LocalDate.now(clock)));
    }

    private Coverages.Whole coverage() {
        return desk.as(Actor.SYSTEM, () -> coverages.of(COUNTY, LocalDate.now(clock)));
    }

    private BigDecimal value() {
        return desk.as(Actor.SYSTEM, () -> values.latest(IndicatorId.of("visit-coverage"), COUNTY, LocalDate.now(clock))).orElseThrow().figure();
    }
}
