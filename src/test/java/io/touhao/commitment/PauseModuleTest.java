package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.page.Refused;
import io.touhao.page.Signal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clock is stopped by the owner's wish and the level above's leave, and by nothing else. */
class PauseModuleTest {

    private static final LocalDate NEXT_WEEK = LocalDate.of(2023, 9, 25);

    private static Province province;
    private static Pauses pauses;

    @BeforeAll
    static void issue() {
        province = new Province();
        pauses = province.bean(Pauses.class);
        var leader = province.leader();
        province.as(leader, () -> province.commitments.issue(leader, order(byEnterprises(Promises.matches()))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void isAskedByTheOwnerGrantedByTheLevelAboveAndResumedByHand() {
        var id = province.at(Province.QUFU, "05-02");
        var county = province.owner(id);
        var city = province.owner(province.at(Province.JINING, "05-02"));
        province.as(county, () -> pauses.ask(county, id, "above", "等对接系统换版", NEXT_WEEK));
        assertThat(signal(id)).isNotEqualTo(Signal.PAUSED);
        assertThatThrownBy(() -> province.as(county, () -> pauses.grant(county, id, ""))).isInstanceOf(Refused.class);
        province.as(city, () -> pauses.grant(city, id, "同意"));
        assertThat(signal(id)).isEqualTo(Signal.PAUSED);
        var detail = province.as(county, () -> province.ledger.detail(county, id));
        assertThat(detail.history().getFirst().event())
                .isEqualTo(new CommitmentEvent.PauseGranted("等待上级政策、系统或批复", "同意", NEXT_WEEK));
        province.as(county, () -> pauses.resume(county, id, "系统已换好"));
        assertThat(signal(id)).isNotEqualTo(Signal.PAUSED);
        assertThat(province.as(county, () -> pauses.open(county, id))).isEmpty();
    }

    @Test
    void isRefusedWithAReasonAndMayBeAskedAnew() {
        var id = province.at(Province.JINING, "05-02");
        var city = province.owner(id);
        var above = province.owner(province.at(Province.SHANDONG, "05-02"));
        province.as(city, () -> pauses.ask(city, id, "others", "等统计口径", NEXT_WEEK));
        assertThatThrownBy(() -> province.as(city, () -> pauses.ask(city, id, "others", "再等", NEXT_WEEK)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> province.as(above, () -> pauses.refuse(above, id, " "))).isInstanceOf(Refused.class);
        province.as(above, () -> pauses.refuse(above, id, "口径已明确"));
        province.as(city, () -> pauses.ask(city, id, "others", "再等", NEXT_WEEK));
        assertThat(province.as(city, () -> pauses.of(city, id))).extracting(Pause::state)
                .containsExactly(Pause.State.ASKED, Pause.State.REFUSED);
    }

    @Test
    void lastsNoLongerThanItsReasonAllowsAndBeginsNotInThePast() {
        var id = province.at(Province.SHANDONG, "05-02");
        var owner = province.owner(id);
        assertThatThrownBy(() -> province.as(owner, () -> pauses.ask(owner, id, "above", "等", LocalDate.of(2023, 12, 1))))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusals().getFirst().what()).contains("20 个工作日").contains("2023年10月"));
        assertThatThrownBy(() -> province.as(owner, () -> pauses.ask(owner, id, "above", "等", LocalDate.of(2023, 9, 1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> province.as(owner, () -> pauses.ask(owner, id, "whim", "等", NEXT_WEEK)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isAskedByNobodyElse() {
        var id = province.at(Province.QUFU, "05-02");
        var other = province.owner(province.at(Province.JINING, "05-02"));
        assertThatThrownBy(() -> province.as(other, () -> pauses.ask(other, id, "above", "等", NEXT_WEEK)))
                .isInstanceOf(Refused.class);
    }

    private static Signal signal(CommitmentId id) {
        var owner = province.owner(id);
        return province.as(owner, () -> province.ledger.row(owner, id)).signal();
    }
}
