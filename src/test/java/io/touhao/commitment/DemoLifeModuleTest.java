package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

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
                item(Promises.dispatches(), new CascadeRule.Each(), Level.COUNTY),
                item(Promises.reviewedTwice(), new CascadeRule.Each(), Level.COUNTY))));
        var demo = new DemoLife(
                province.bean(CommitmentStore.class), province.bean(PauseStore.class), province.bean(EvidenceStore.class),
                province.bean(ExtensionStore.class), province.bean(History.class),
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
                .isEqualTo(8);
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
                "select count(*) from commitment.commitment where state not in ('CLOSED_OUT', 'WITHDRAWN') and due < '2024-01-02'"));
        assertThat(tabs.overdue().value()).isEqualTo(open);
        assertThat(changes() - before).isBetween(open / 2, open);
        assertStoredLightsAreThoseOfThePolicy();
    }

    @Test
    void opensEveryFigureToItsRecords() {
        province.clock.set(LocalDate.of(2023, 9, 18));
        var county = province.owner(province.at(Province.QUFU, "05-02"));
        var city = province.owner(province.at(Province.JINING, "05-02"));
        for (var actor : List.of(province.leader(), city, county)) {
            assertThat(figures(actor)).allSatisfy(figure -> assertThat(listed(actor, figure.query()))
                    .as(actor.title() + " " + figure.query())
                    .isEqualTo(figure.value()));
        }
    }

    private static List<Ledger.Figure> figures(Actor actor) {
        var tabs = province.as(actor, () -> province.ledger.tabs(actor));
        var toDo = province.as(actor, () -> province.ledger.toDo(actor));
        var actions = province.as(actor, () -> province.ledger.actions(actor, Optional.of(Level.COUNTY)));
        var units = province.as(actor, () -> province.ledger.unitsBelow(actor, actor.unit()));
        return Stream.of(
                        Stream.of(tabs.all(), tabs.mine(), tabs.overdue(), tabs.dueIn30(), tabs.toReview(),
                                tabs.toAcknowledge(), tabs.closed()),
                        Stream.of(toDo.toAcknowledge(), toDo.returned(), toDo.reminded(), toDo.near(),
                                toDo.toReport(), toDo.toReview()).map(Ledger.ToDo.Part::figure),
                        actions.stream().flatMap(action -> action.lights().values().stream()),
                        units.stream().flatMap(unit -> Stream.of(unit.all(), unit.closed(), unit.yellow(), unit.red())))
                .flatMap(figures -> figures)
                .toList();
    }

    private static long listed(Actor actor, String query) {
        var request = new MockHttpServletRequest("GET", "/ledger");
        UriComponentsBuilder.fromUriString("/ledger?" + query).build().getQueryParams()
                .forEach((name, values) -> request.addParameter(name, values.getFirst()));
        var actions = Stream.of("01", "04", "05", "O").map(key -> new Option(key, key)).toList();
        var units = province.servings().stream().map(Serving::unit).map(UnitPath::code).distinct()
                .map(code -> new Option(code, code)).toList();
        var listing = LedgerList.of(actions, units)
                .column(Column.<LedgerRow>text("number", "编号", row -> Cell.text(row.number())).sortedBy("number"))
                .sortedBy("number")
                .rows(LedgerRow::read);
        return province.as(actor, () -> province.bean(Listings.class)
                .page(listing, ListQuery.of(listing, request), LedgerList.given(actor)).total().count());
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
        assertThat(lamps).isNotEmpty().allSatisfy(lamp -> assertThat(policy.light(lamp, false)).isEqualTo(lamp.light()));
    }
}
