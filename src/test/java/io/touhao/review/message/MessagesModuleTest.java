package io.touhao.review.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.review.Desk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@PlatformTest
class MessagesModuleTest {

    private static final UnitPath CITY = UnitPath.of("37.3705");
    private static final UnitPath COUNTY = UnitPath.of("37.3705.370502");

    @Autowired
    private Desk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Records records;

    @Test
    void isToldWithTheChangeOrNotAtAll() {
        var county = desk.officer(COUNTY);
        var before = desk.as(county, () -> inbox.unread(county));
        assertThatThrownBy(() -> desk.as(Actor.SYSTEM, () -> {
            messages.tell(notice(county, "作废"));
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        assertThat(desk.as(county, () -> inbox.unread(county))).isEqualTo(before);
        assertThatThrownBy(() -> messages.tell(notice(county, "没有事务")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isToldOnceUnderItsKey() {
        var county = desk.officer(COUNTY);
        var message = notice(county, "只说一次").once("test/once");
        desk.as(Actor.SYSTEM, () -> {
            messages.tell(List.of(message, message));
            messages.tell(message);
            return null;
        });
        assertThat(inboxOf(county)).extracting(InboxMessage::subject).containsOnlyOnce("只说一次");
    }

    @Test
    void isReadByItsReceiverOnlyAndThatIsItsReceipt() {
        var county = desk.officer(COUNTY);
        var city = desk.officer(CITY);
        desk.as(Actor.SYSTEM, () -> {
            messages.tell(notice(county, "请看").due(LocalDate.of(2023, 9, 30)));
            return null;
        });
        var id = inboxOf(county).stream().filter(one -> one.subject().equals("请看")).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> desk.as(city, () -> inbox.open(city, id))).isInstanceOf(Refused.class);
        assertThat(desk.as(county, () -> inbox.open(county, id)).isUnread()).isTrue();
        var read = desk.as(county, () -> inbox.open(county, id));
        assertThat(read.reader()).isEqualTo(county.name());
        assertThat(read.read()).isPresent();
    }

    @Test
    void tellsWhoeverReviewsThatCompletionIsClaimedAlthoughTheClaimantCannotSeeThem() {
        var claim = desk.as(Actor.SYSTEM, () -> records.standing(Actor.SYSTEM, UnitPath.of("37"))).stream()
                .filter(row -> row.state() == CommitmentState.Name.COMPLETION_CLAIMED && row.parent().isPresent())
                .findFirst()
                .orElseThrow();
        var parent = desk.as(Actor.SYSTEM, () -> records.rows(List.of(claim.parent().orElseThrow()))).getFirst();
        var reviewer = desk.holder(parent.owner().post());
        assertThat(inboxOf(reviewer)).extracting(InboxMessage::kind).contains(MessageKind.CLAIMED);
    }

    @Test
    void tellsTheOwnerOfAReturnAtOnceWithReasonAndClause() {
        var row = openRow();
        var city = desk.officer(CITY);
        var owner = desk.holder(row.owner().post());
        desk.as(city, () -> commitments.remind(city, List.of(row.id()), "请于本周内填报"));
        var told = inboxOf(owner).getFirst();
        assertThat(told.kind()).isEqualTo(MessageKind.REMINDED);
        assertThat(told.subject()).isEqualTo("被催办：" + row.title());
        assertThat(told.text()).isEqualTo("请于本周内填报");
        assertThat(told.urgent()).isTrue();
        assertThat(told.address()).isEqualTo("/commitments/" + row.id().value());
    }

    @Test
    void makesOneMessageOfManyForOnePost() {
        var rows = desk.as(Actor.SYSTEM, () -> records.of(Actor.SYSTEM, UnitPath.of("37.3705.370505"))).stream()
                .filter(row -> row.state() != CommitmentState.Name.CLOSED_OUT
                        && row.state() != CommitmentState.Name.COMPLETION_CLAIMED)
                .toList();
        var city = desk.officer(CITY);
        var ids = rows.stream().map(LedgerRow::id).toList();
        desk.as(city, () -> commitments.remind(city, ids, "请抓紧"));
        var owner = desk.holder(rows.getFirst().owner().post());
        var its = rows.stream().filter(row -> row.owner().post().equals(rows.getFirst().owner().post())).count();
        assertThat(its).isGreaterThan(1);
        assertThat(inboxOf(owner)).filteredOn(one -> one.kind() == MessageKind.REMINDED)
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).isEqualTo("被催办 %d 项".formatted(its)));
    }

    @Test
    void toldEveryOwnerOfTheIssueInOneMessage() {
        var first = " from review.message where kind = 'ISSUED' and told_at = (select min(told_at) from review.message where kind = 'ISSUED')";
        var told = desk.count("select count(*)" + first);
        assertThat(told).isGreaterThan(500).isEqualTo(desk.count("select count(distinct post_id)" + first));
    }

    private LedgerRow openRow() {
        return desk.as(Actor.SYSTEM, () -> records.of(Actor.SYSTEM, COUNTY)).stream()
                .filter(row -> row.state() == CommitmentState.Name.IN_PROGRESS)
                .findFirst()
                .orElseThrow();
    }

    private List<InboxMessage> inboxOf(Actor actor) {
        return desk.as(actor, () -> inbox.latest(actor, 100));
    }

    private static Message notice(Actor to, String subject) {
        return Message.of(Recipient.post(to.post().orElseThrow(), to.unit()), MessageKind.NOTICE, subject, "/messages");
    }
}
