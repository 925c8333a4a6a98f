package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Trail;
import io.touhao.page.Signal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoLifeModuleTest {

    private static Province province;

    @BeforeAll
    static void live() {
        province = new Province();
        var leader = province.leader();
        province.as(leader, () -> province.commitments.issue(leader, order(
                byEnterprises(Promises.matches()),
                item(Promises.visits(), new CascadeRule.Each(), Level.COUNTY),
                item(Promises.growth(), new CascadeRule.Each(), Level.CITY),
                item(Promises.deliverable(), new CascadeRule.Each(), Level.COUNTY),
                item(Promises.dispatches(), new CascadeRule.Each(), Level.COUNTY))));
        var demo = new DemoLife(
                province.bean(CommitmentStore.class), province.bean(EvidenceStore.class), province.bean(History.class),
                province.bean(Signals.class), province.bean(Organisation.class), province.bean(Trail.class),
                province.clock);
        province.as(Actor.SYSTEM, () -> province.bean(Province.InTransaction.class).run(demo::run));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void showsEveryLightAndEveryState() {
        var leader = province.leader();
        province.clock.set(LocalDate.of(2023, 9, 18));
        var lights = province.as(leader, () -> province.ledger.actions(leader, Optional.empty())).stream()
                .flatMap(action -> action.lights().keySet().stream());
        assertThat(lights).contains(Signal.GREEN, Signal.YELLOW, Signal.DONE, Signal.NONE);
        var query = province.bean(Province.InTransaction.class);
        assertThat(province.as(Actor.SYSTEM, () -> query.count("select count(distinct state) from commitment.commitment")))
                .isEqualTo(6);
    }

    @Test
    void closesNothingOutWithoutEvidence() {
        var query = province.bean(Province.InTransaction.class);
        assertThat(province.as(Actor.SYSTEM, () -> query.count("""
                select count(*) from commitment.commitment c where state in ('CLOSED_OUT', 'COMPLETION_CLAIMED')
                    and not exists (select from commitment.evidence e where e.commitment_id = c.id)"""))).isZero();
    }

    @Test
    void movesLightsByTheDayAndWritesThemDown() {
        var leader = province.leader();
        province.clock.set(LocalDate.of(2023, 9, 19));
        province.as(leader, () -> province.ledger.tabs(leader));
        var before = changes();
        province.clock.set(LocalDate.of(2024, 1, 2));
        var tabs = province.as(leader, () -> province.ledger.tabs(leader));
        var query = province.bean(Province.InTransaction.class);
        var open = province.as(Actor.SYSTEM, () -> query.count(
                "select count(*) from commitment.commitment where state <> 'CLOSED_OUT' and due < '2024-01-02'"));
        assertThat(tabs.overdue().value()).isEqualTo(open);
        assertThat(changes() - before).isBetween(open / 2, open);
        assertStoredLightsAreThoseOfThePolicy();
    }

    private static long changes() {
        var query = province.bean(Province.InTransaction.class);
        return province.as(Actor.SYSTEM, () -> query.count(
                "select count(*) from commitment.history where kind = 'SignalChanged'"));
    }

    private static void assertStoredLightsAreThoseOfThePolicy() {
        var policy = province.bean(Signals.class).policy();
        var lamps = province.as(Actor.SYSTEM, () -> province.bean(Province.InTransaction.class).get(
                () -> province.bean(CommitmentStore.class).lamps()));
        assertThat(lamps).isNotEmpty().allSatisfy(lamp -> assertThat(policy.light(lamp)).isEqualTo(lamp.light()));
    }
}
