package io.touhao.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.Firms;
import io.touhao.review.Desk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests over departments and levels; each test has a firm of its own. */
@PlatformTest
class RequestModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3707.370702");

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Requests requests;

    @Autowired
    private Clock clock;

    @Test
    void isDispatchedSolvedWithEvidenceReturnedAndSolvedAgain() {
        var firm = firms.of(COUNTY, 3);
        var officer = desk.officer(COUNTY);
        var id = raised(firm, "二期厂房 10 千伏供电增容").id();
        does(officer, id, new RequestDeed.Verify("属实"));
        does(officer, id, new RequestDeed.Dispatch("供电公司", "答复能否增容"));
        assertThat(of(officer, id).holder()).isEqualTo("供电公司");
        does(officer, id, new RequestDeed.TakeBack("可以增容"));
        refused(officer, id, new RequestDeed.Solve("办妥了", List.of()), RequestRefusal.EvidenceMissing.class);
        does(officer, id, new RequestDeed.Solve("办妥了", evidence()));
        refused(officer, id, new RequestDeed.Rate(5, ""), RequestRefusal.NotRater.class);
        does(firm, id, new RequestDeed.Rate(2, "还没送电"));
        assertThat(of(officer, id)).extracting(Request::state, Request::returned).containsExactly(RequestState.HANDLING, 1);
        does(officer, id, new RequestDeed.Solve("已送电", evidence()));
        does(firm, id, new RequestDeed.Rate(4, ""));
        assertThat(of(officer, id)).extracting(Request::state, request -> request.rating().orElseThrow()).containsExactly(RequestState.CLOSED, 4);
        desk.does(officer, () -> requests.keep(officer, id, "供电增容", firm.name() + "先做可行性答复"));
        assertThat(desk.as(officer, () -> requests.lessons("供电增容"))).first()
                .satisfies(lesson -> assertThat(lesson.answer()).isEqualTo("某企业先做可行性答复"));
    }

    @Test
    void theClockStandsStillOnlyForAReasonAndByLeaveOfAnother() {
        var firm = firms.of(COUNTY, 4);
        var officer = desk.officer(COUNTY);
        var city = desk.officer(UnitPath.of("37.3707"));
        var id = raised(firm, "环评审批卡住").id();
        does(officer, id, new RequestDeed.Verify("属实"));
        var until = LocalDate.now(clock).plusDays(4);
        refused(officer, id, new RequestDeed.AskPause("idle", until, "歇歇"), RequestRefusal.ReasonUnknown.class);
        refused(officer, id, new RequestDeed.AskPause("papers", until.plusDays(90), "等图"), RequestRefusal.PauseTooLong.class);
        does(officer, id, new RequestDeed.AskPause("papers", until, "等企业图纸"));
        refused(officer, id, new RequestDeed.GrantPause(""), RequestRefusal.NotApprover.class);
        var before = of(officer, id).terms().solve();
        does(city, id, new RequestDeed.GrantPause("同意"));
        assertThat(of(officer, id).terms().solve()).isAfter(before);
        does(officer, id, new RequestDeed.Resume("图到了"));
        assertThat(of(officer, id).terms().solve()).isEqualTo(before);
    }

    @Test
    void isHandedUpAndThenMovedByTheUnitAboveAlone() {
        var firm = firms.of(COUNTY, 5);
        var officer = desk.officer(COUNTY);
        var city = desk.officer(UnitPath.of("37.3707"));
        var id = raised(firm, "扩产用地指标").id();
        does(officer, id, new RequestDeed.Verify("属实"));
        does(officer, id, new RequestDeed.HandUp("县里没有指标"));
        assertThat(of(officer, id).holderUnit()).isEqualTo(UnitPath.of("37.3707"));
        refused(officer, id, new RequestDeed.Reply("等市里"), RequestRefusal.NotHolder.class);
        does(city, id, new RequestDeed.Reply("市里统筹"));
    }

    @Test
    void nearlyTheSameIsFoundAndOthersFirmsSeeNothing() {
        var one = raised(firms.of(COUNTY, 6), "招不到数控车床操作工").id();
        var other = raised(firms.of(COUNTY, 7), "招不到数控车床操作工二十人").id();
        var officer = desk.officer(COUNTY);
        assertThat(desk.as(officer, () -> requests.alike(officer, one))).extracting(Request::id).contains(other);
        var stranger = firms.of(COUNTY, 7);
        assertThatThrownBy(() -> desk.as(stranger, () -> requests.request(stranger, one))).asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusals()).first().isInstanceOf(NotFound.class));
    }

    @Test
    void scriptInARequestIsKeptAsTheTextItIs() {
        var firm = firms.of(COUNTY, 8);
        var words = "<script>alert('1')</script>用电";
        var request = desk.as(firm, () -> requests.raise(firm, draft(firm, words, words)));
        assertThat(of(firm, request.id())).extracting(Request::title, Request::words).containsExactly(words, words);
    }

    @Test
    void whatIsOverdueIsHandedUpOnce() {
        var firm = firms.of(COUNTY, 9);
        var id = raised(firm, "贷款续贷逾期未办").id();
        desk.update("update service.request set due = date '2023-09-01' where id = " + id.value());
        desk.does(Actor.SYSTEM, () -> requests.raiseOverdue());
        var request = of(Actor.SYSTEM, id);
        assertThat(request.holderUnit()).isEqualTo(UnitPath.of("37.3707"));
        desk.does(Actor.SYSTEM, () -> requests.raiseOverdue());
        assertThat(of(Actor.SYSTEM, id).version()).isEqualTo(request.version());
    }

    private Request raised(Actor firm, String title) {
        return desk.as(firm, () -> requests.raise(firm, draft(firm, title, "希望明确能不能办、何时办。")));
    }

    private static RequestDraft draft(Actor firm, String title, String words) {
        return new RequestDraft(firm.enterprise().orElseThrow(), Origin.FIRM, "", "energy", title, words, Optional.empty(), List.of());
    }

    private static List<BroughtFile> evidence() {
        return List.of(BroughtFile.of("答复函.txt", "同意。".getBytes(StandardCharsets.UTF_8)));
    }

    private Request of(Actor actor, RequestId id) {
        return desk.as(actor, () -> requests.request(actor, id));
    }

    private void does(Actor actor, RequestId id, RequestDeed deed) {
        desk.does(actor, () -> requests.act(actor, id, requests.request(actor, id).version(), deed));
    }

    private void refused(Actor actor, RequestId id, RequestDeed deed, Class<?> kind) {
        assertThatThrownBy(() -> does(actor, id, deed)).asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusals()).first().isInstanceOf(kind));
    }
}
