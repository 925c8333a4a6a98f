package io.touhao.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.ProgressReport;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Records;
import io.touhao.commitment.Reviews;
import io.touhao.commitment.Target;
import io.touhao.commitment.Yardstick;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Refresh;
import io.touhao.page.file.BroughtFile;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.review.Desk;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every enterprise of a county is visited and the commitment closed out on that; one enters the list and coverage falls; it is
 * visited, asks for something that goes across departments, is helped, rates it; a call-back finds a visit untrue, and the
 * commitment opens again by itself.
 */
@PlatformTest
class VisitStoryTest {

    private static final UnitPath CITY = UnitPath.of("37.3711");
    private static final UnitPath COUNTY = UnitPath.of("37.3711.371121");
    private static final String NUMBER = "78-01";
    private static final String FOUND = "订单排到年底，准备上一条新线，问技改贴息怎么申报。";

    @Autowired
    private Desk desk;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Records records;

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

        refresh.rebuild();
        var one = closedOut();
        var fake = desk.as(officer, () -> visits.ofEnterprise(officer, listed().getLast().id())).stream()
                .filter(visit -> visit.standing().counts()).toList();
        var city = desk.officer(CITY);
        desk.as(city, () -> callBacks.draw(city, "20230918-7"));
        fake.forEach(visit -> foundUntrue(city, visit));
        assertThat(coverage().all().left()).isEqualTo(1);
        refresh.takeIn();
        assertThat(row(one).state()).isEqualTo(CommitmentState.Name.REOPENED);
    }

    private void helped(Actor officer, long enterprise) {
        var firm = new Actor(
                500_000 + enterprise, "企业", Optional.empty(), Optional.empty(), Optional.empty(), "企业", Role.ENTERPRISE, COUNTY, Optional.of(enterprise));
        var id = desk.as(officer, () -> requests.raise(officer, new RequestDraft(
                enterprise, io.touhao.service.request.Origin.OFFICER, "总经理", "energy", "新线供电增容", "变压器不够。", Optional.empty(), List.of()))).id();
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
                select (select id from service.draw where unit_path = '%s' limit 1), id, enterprise_id, enterprise_name, unit_path
                from service.visit where id = %d on conflict do nothing""".formatted(CITY, visit.id().value()));
        var id = desk.count("select id from service.call_back where visit_id = " + visit.id().value());
        desk.does(city, () -> callBacks.note(city, id, 0, false, 1, "没有人来过"));
        desk.does(city, () -> callBacks.decide(city, id, 1, true, "走访人承认只打了电话"));
    }

    private CommitmentId closedOut() {
        var supervisor = desk.supervisor();
        var promise = new Promise(
                NUMBER, "01", "规上企业上门服务全覆盖", Target.coverage("当日在库的规模以上工业企业"), LocalDate.of(2023, 1, 1),
                new Due.By(LocalDate.of(2023, 12, 31)), new Origin("plan", "story", NUMBER, "鲁工信发〔2023〕3号", "二.1", Optional.empty()), List.of(),
                List.of(new EvidenceItem(EvidenceKind.VISIT_RECORD, "每家一条走访记录"), new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "覆盖率达到100%")),
                List.of(Level.CITY, Level.PROVINCE), Optional.of(Yardstick.of("visit-coverage")));
        desk.does(supervisor, () -> commitments.issue(supervisor, new IssueOrder("visit-story", CITY, List.of(new IssueOrder.Item(
                promise, Optional.empty(), new CascadeRule.Each(), Level.COUNTY)))));
        var id = desk.as(Actor.SYSTEM, () -> records.of(Actor.SYSTEM, COUNTY)).stream().filter(row -> row.number().equals(NUMBER)).findFirst()
                .map(LedgerRow::id).orElseThrow();
        var county = desk.holder(row(id).owner().post());
        desk.does(county, () -> commitments.acknowledge(county, id, row(id).version()));
        desk.does(county, () -> commitments.report(county, id, row(id).version(), new ProgressReport(
                Optional.empty(), "企业都走到了，记录在系统里。", "", "按季回访。", List.of())));
        desk.does(county, () -> commitments.claimCompletion(county, id, row(id).version(), "都走到了"));
        var city = desk.officer(CITY);
        desk.does(city, () -> reviews.verify(city, id, row(id).version(), "记录已核"));
        var province = desk.leader();
        desk.does(province, () -> commitments.closeOut(province, id, row(id).version(), "同意"));
        assertThat(row(id).state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        return id;
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

    private LedgerRow row(CommitmentId id) {
        return desk.as(Actor.SYSTEM, () -> ledger.row(Actor.SYSTEM, id));
    }
}
