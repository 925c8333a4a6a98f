package io.touhao.review.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.review.Desk;
import io.touhao.review.message.Inbox;
import io.touhao.review.message.InboxMessage;
import io.touhao.review.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test works on orders of a city or county of its own. */
@PlatformTest
class OrdersModuleTest {

    private static final String REQUIREMENT = "1. 说明原因；\n2. 提出措施。";

    @Autowired
    private Desk desk;

    @Autowired
    private Orders orders;

    @Autowired
    private Interviews interviews;

    @Autowired
    private OrderRun run;

    @Autowired
    private Records records;

    @Autowired
    private EvidenceFiles evidence;

    @Autowired
    private OrdersWaiting waiting;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    @Test
    void goesFromDraftToDischarge() {
        var row = open(UnitPath.of("37.3709")).getFirst();
        var supervisor = desk.supervisor();
        var owner = desk.holder(row.owner().post());
        var id = draw(supervisor, row, Colour.YELLOW);
        refused(owner, () -> orders.order(owner, id), NotFound.class);
        desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
        assertThat(newest(owner)).satisfies(told -> {
            assertThat(told.kind()).isEqualTo(MessageKind.ORDER);
            assertThat(told.urgent()).isTrue();
            assertThat(told.address()).isEqualTo("/orders/" + id.value());
        });
        var issued = order(owner, id);
        assertThat(issued.order().number()).isPresent();
        assertThat(issued.order().due()).isPresent();
        assertThat(issued.deeds()).containsExactly(OrderDeed.ACKNOWLEDGE);
        refused(owner, () -> orders.answer(owner, id, 1, "原因", "措施", List.of()), OrderRefusal.WrongState.class);
        desk.does(owner, () -> orders.acknowledge(owner, id, 1));
        refused(owner, () -> orders.answer(owner, id, 2, " ", "措施", List.of()), OrderRefusal.WordMissing.class);
        desk.does(owner, () -> orders.answer(owner, id, 2, "原因", "措施", List.of()));
        desk.does(supervisor, () -> orders.sendBack(supervisor, id, 3, "措施不具体"));
        var before = desk.as(supervisor, () -> waiting.toVerify(supervisor));
        assertThat(desk.as(owner, () -> waiting.toAnswer(owner))).isPositive();
        desk.does(owner, () -> orders.answer(owner, id, 4, "原因", "逐县补齐", List.of()));
        assertThat(desk.as(supervisor, () -> waiting.toVerify(supervisor))).isEqualTo(before + 1);
        refused(owner, () -> orders.discharge(owner, id, 5, "同意", ""), OrderRefusal.NotIssuer.class);
        refused(supervisor, () -> orders.discharge(supervisor, id, 5, " ", "确有困难"), OrderRefusal.WordMissing.class);
        refused(supervisor, () -> orders.discharge(supervisor, id, 5, "已核对", " "), OrderRefusal.Unproven.class);
        assertThat(order(supervisor, id).exception()).isEmpty();
        desk.does(supervisor, () -> orders.discharge(supervisor, id, 5, "已核对", "佐证由上级统一归档"));
        var done = order(owner, id);
        assertThat(done.order().state()).isEqualTo(OrderState.DISCHARGED);
        assertThat(done.deeds()).isEmpty();
        assertThat(done.exception().orElseThrow().detail()).isEqualTo("佐证由上级统一归档");
        assertThat(done.steps()).extracting(OrderStep::kind).containsExactly(
                OrderStep.Kind.DISCHARGED, OrderStep.Kind.EXCEPTED, OrderStep.Kind.ANSWERED, OrderStep.Kind.SENT_BACK, OrderStep.Kind.ANSWERED,
                OrderStep.Kind.ACKNOWLEDGED, OrderStep.Kind.ISSUED, OrderStep.Kind.DRAFTED);
        assertThat(desk.count("select count(*) from access.trail where object = '%s'".formatted(id.object()))).isEqualTo(7);
    }

    @Test
    void isDischargedPlainlyWhereEvidenceCameWithTheAnswer() {
        var row = open(UnitPath.of("37.3703")).getFirst();
        var supervisor = desk.supervisor();
        var owner = desk.holder(row.owner().post());
        var id = draw(supervisor, row, Colour.BLUE);
        desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
        desk.does(owner, () -> orders.acknowledge(owner, id, 1));
        var file = desk.as(owner, () -> evidence.keep(owner, row.id(), "会议纪要.txt", "已补齐".getBytes(StandardCharsets.UTF_8)));
        desk.does(owner, () -> orders.answer(owner, id, 2, "原因", "措施", List.of(file)));
        desk.does(supervisor, () -> orders.discharge(supervisor, id, 3, "纪要已核对", "用不着的理由"));
        assertThat(order(supervisor, id).order().state()).isEqualTo(OrderState.DISCHARGED);
        assertThat(order(supervisor, id).exception()).isEmpty();
    }

    @Test
    void onWhatIsOnCourseItNeedsGroundsAndRaisingNeedsWords() {
        var city = UnitPath.of("37.3704");
        var supervisor = desk.supervisor();
        var row = open(city).getFirst();
        desk.update("update commitment.commitment set signal = 'GREEN', cause = 'ON_TRACK' where id = " + row.id().value());
        var bare = new OrderDraft(List.of(row.id()), Colour.BLUE, REQUIREMENT, 5, " ");
        refused(supervisor, () -> orders.draw(supervisor, bare), OrderRefusal.GroundsMissing.class);
        var id = draw(supervisor, row, Colour.BLUE);
        assertThat(order(supervisor, id).order().grounds().words()).isEqualTo("调度会商确定督办");
        desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
        refused(supervisor, () -> orders.raise(supervisor, id, 1, " "), OrderRefusal.WordMissing.class);
    }

    @Test
    void isSeenByIssuerAndServedUnitOnly() {
        var row = open(UnitPath.of("37.3710.371002")).getFirst();
        var city = desk.officer(UnitPath.of("37.3710"));
        var id = draw(city, row, Colour.BLUE);
        desk.does(city, () -> orders.issue(city, id, 0));
        var neighbour = desk.officer(UnitPath.of("37.3710.371003"));
        refused(neighbour, () -> orders.order(neighbour, id), NotFound.class);
        assertThat(order(desk.supervisor(), id).order().issuer().unit()).isEqualTo(city.unit());
        assertThat(order(desk.supervisor(), id).deeds()).isEmpty();
    }

    @Test
    void goesDownOnlyAndToOneOffice() {
        var city = desk.officer(UnitPath.of("37.3711"));
        var own = open(UnitPath.of("37.3711")).getFirst();
        refused(city, () -> orders.draw(city, draft(Colour.BLUE, own)), OrderRefusal.NotBelow.class);
        var one = open(UnitPath.of("37.3711.371102")).getFirst();
        var other = open(UnitPath.of("37.3711.371103")).getFirst();
        refused(city, () -> orders.draw(city, draft(Colour.BLUE, one, other)), OrderRefusal.NotOneOffice.class);
        refused(city, () -> orders.draw(city, new OrderDraft(List.of(), Colour.BLUE, REQUIREMENT, 5, "")),
                OrderRefusal.NothingChosen.class);
        draw(city, one, Colour.BLUE);
        refused(city, () -> orders.draw(city, draft(Colour.BLUE, one)), OrderRefusal.AlreadyOrdered.class);
        var county = desk.officer(UnitPath.of("37.3711.371102"));
        refused(county, () -> orders.draw(county, draft(Colour.BLUE, one)), OrderRefusal.NotYourRole.class);
    }

    @Test
    void numbersHaveNoGapAndNoTwinsWhenTwentySignAtOnceAndSomeFail() throws Exception {
        var supervisor = desk.supervisor();
        var rows = open(UnitPath.of("37.3713")).stream().limit(20).toList();
        var drafts = rows.stream().map(row -> draw(supervisor, row, Colour.BLUE)).toList();
        assertThat(drafts).hasSizeGreaterThan(5);
        var before = highest();
        var begin = new CountDownLatch(1);
        try (var signers = Executors.newVirtualThreadPerTaskExecutor()) {
            var signing = IntStream.range(0, drafts.size()).mapToObj(place -> signers.submit(() -> {
                begin.await();
                sign(supervisor, drafts.get(place), place % 4 == 0);
                return place;
            })).toList();
            begin.countDown();
            for (var one : signing) {
                one.get();
            }
        }
        var issued = (int) IntStream.range(0, drafts.size()).filter(place -> place % 4 != 0).count();
        assertThat(highest()).isEqualTo(before + issued);
        assertThat(desk.count("select count(distinct serial) from review.supervision_order where issuer_path = '37' and year = 2023"))
                .isEqualTo(highest());
    }

    @Test
    void ofTwoWhoSignAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var supervisor = desk.supervisor();
        var id = draw(supervisor, open(UnitPath.of("37.3714")).getFirst(), Colour.BLUE);
        var begin = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        try (var signers = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = IntStream.range(0, 2).mapToObj(one -> signers.submit(() -> {
                begin.await();
                try {
                    desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
                    return "issued";
                } catch (Refused refused) {
                    return refused.refusals().getFirst().getClass().getSimpleName();
                }
            })).toList();
            begin.countDown();
            for (var one : both) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("issued", StaleVersion.class.getSimpleName());
    }

    @Test
    void fourWhoOrderTheSameAtOnceDrawOneOrder() throws Exception {
        var supervisor = desk.supervisor();
        var row = open(UnitPath.of("37.3703")).getFirst();
        var begin = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        try (var drawers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4).mapToObj(one -> drawers.submit(() -> {
                begin.await();
                try {
                    draw(supervisor, row, Colour.RED);
                    return "drawn";
                } catch (Refused refused) {
                    return refused.refusals().getFirst().getClass().getSimpleName();
                }
            })).toList();
            begin.countDown();
            for (var one : all) {
                outcomes.add(one.get());
            }
        }
        var late = OrderRefusal.AlreadyOrdered.class.getSimpleName();
        assertThat(outcomes).containsExactlyInAnyOrder("drawn", late, late, late);
    }

    @Test
    void theThirdRedOneOpensOneInterviewThatIsClosedByHand() {
        var city = UnitPath.of("37.3715");
        var supervisor = desk.supervisor();
        var ids = open(city).stream().limit(4).map(row -> {
            var id = draw(supervisor, row, Colour.YELLOW);
            desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
            return id;
        }).toList();
        for (var place = 0; place < 3; place++) {
            assertThat(interviewsOf(city)).as("after %d red orders", place).isZero();
            var id = ids.get(place);
            desk.does(supervisor, () -> orders.raise(supervisor, id, 1, "未见整改"));
        }
        desk.does(supervisor, () -> orders.raise(supervisor, ids.get(3), 1, "未见整改"));
        assertThat(interviewsOf(city)).isEqualTo(1);
        var more = open(city).stream().skip(4).limit(3).map(row -> draw(supervisor, row, Colour.RED)).toList();
        more.forEach(one -> desk.does(supervisor, () -> orders.issue(supervisor, one, 0)));
        assertThat(interviewsOf(city)).as("while the first is not held").isEqualTo(1);
        var id = new InterviewId(desk.count("select id from review.interview where unit_path = '37.3715'"));
        assertThat(desk.as(supervisor, () -> interviews.interview(supervisor, id)).orders()).containsExactlyElementsOf(ids.subList(0, 3));
        var today = LocalDate.now(clock);
        var officer = desk.officer(city);
        refused(officer, () -> interviews.close(officer, id, 0, today, "张明远", "局长", "要点"), OrderRefusal.NotIssuer.class);
        refused(supervisor, () -> interviews.close(supervisor, id, 0, today.plusDays(1), "张明远", "局长", "要点"), OrderRefusal.DayUnfit.class);
        refused(supervisor, () -> interviews.close(supervisor, id, 0, today, "张明远", "局长", " "), OrderRefusal.WordMissing.class);
        desk.does(supervisor, () -> interviews.close(supervisor, id, 0, today, "张明远", "局长", "限期整改"));
        refused(supervisor, () -> interviews.close(supervisor, id, 1, today, "张明远", "局长", "再改"), OrderRefusal.InterviewClosed.class);
    }

    @Test
    void aLateAnswerMakesItGraverAndTheLeaderHearsOfALateRedOne() {
        var city = UnitPath.of("37.3716");
        var supervisor = desk.supervisor();
        var id = draw(supervisor, open(city).getFirst(), Colour.BLUE);
        desk.does(supervisor, () -> orders.issue(supervisor, id, 0));
        nextDay(city);
        assertThat(order(supervisor, id).order().colour()).as("not late").isEqualTo(Colour.BLUE);
        for (var expected : List.of(Colour.YELLOW, Colour.RED, Colour.RED)) {
            desk.update("update review.supervision_order set due = '2023-09-01' where id = " + id.value());
            nextDay(city);
            assertThat(order(supervisor, id).order().colour()).isEqualTo(expected);
        }
        nextDay(city);
        assertThat(desk.count("select count(*) from review.message where once like '%s/red-overdue/%%'".formatted(id.object()))).isEqualTo(1);
    }

    @Test
    void rulesDrawUpTheGravestFirstAndNoMoreThanThePackBears() {
        var city = UnitPath.of("37.3708");
        desk.update("""
                update commitment.commitment set due = '2023-08-01', cause = 'OVERDUE', signal = 'RED'
                where unit_path = '37.3708' and due_kind = 'BY' and state = 'IN_PROGRESS'""");
        nextDay(city);
        nextDay(city);
        var drafted = desk.count("select count(*) from review.supervision_order where unit_path = '37.3708' and state = 'DRAFTED'");
        assertThat(drafted).isEqualTo(3);
        assertThat(desk.count("select count(*) from review.supervision_order where unit_path = '37.3708' and rule <> 'D-04'")).isZero();
        var officer = desk.officer(city);
        assertThat(desk.as(officer, () -> orders.open(officer, city))).isEmpty();
    }

    private void nextDay(UnitPath city) {
        var unit = units.find(city, LocalDate.now(clock)).orElseThrow();
        desk.does(Actor.SYSTEM, () -> run.run(unit, LocalDate.now(clock)));
    }

    private void sign(Actor supervisor, OrderId id, boolean fails) {
        try {
            desk.does(supervisor, () -> {
                orders.issue(supervisor, id, 0);
                if (fails) {
                    throw new IllegalStateException("the deed fails after its number was drawn");
                }
            });
        } catch (IllegalStateException expected) {
            assertThat(fails).isTrue();
        }
    }

    private long highest() {
        return desk.count("select max(last) from review.order_serial where unit_path = '37' and year = 2023");
    }

    private long interviewsOf(UnitPath unit) {
        return desk.count("select count(*) from review.interview where unit_path = '%s'".formatted(unit));
    }

    private OrderId draw(Actor actor, LedgerRow row, Colour colour) {
        return desk.as(actor, () -> orders.draw(actor, draft(colour, row)));
    }

    private static OrderDraft draft(Colour colour, LedgerRow... rows) {
        List<CommitmentId> ids = List.of(rows).stream().map(LedgerRow::id).toList();
        return new OrderDraft(ids, colour, REQUIREMENT, 5, "调度会商确定督办");
    }

    private OrderDetail order(Actor actor, OrderId id) {
        return desk.as(actor, () -> orders.order(actor, id));
    }

    private InboxMessage newest(Actor actor) {
        return desk.as(actor, () -> inbox.latest(actor, 1)).getFirst();
    }

    /** What nobody ordered yet. */
    private List<LedgerRow> open(UnitPath unit) {
        return desk.as(Actor.SYSTEM, () -> records.of(Actor.SYSTEM, unit)).stream()
                .filter(row -> !Set.of(CommitmentState.Name.CLOSED_OUT, CommitmentState.Name.COMPLETION_CLAIMED).contains(row.state()))
                .toList();
    }

    private void refused(Actor actor, ThrowingCallable deed, Class<? extends Refusal> type) {
        assertThatThrownBy(() -> desk.as(actor, () -> {
            try {
                deed.call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
            return null;
        })).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusals().getFirst()).isInstanceOf(type));
    }
}
