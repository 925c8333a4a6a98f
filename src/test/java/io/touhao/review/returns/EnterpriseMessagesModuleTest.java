package io.touhao.review.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.filing.Deed;
import io.touhao.monitoring.filing.FilingsChanged;
import io.touhao.monitoring.filing.FilingsChanged.Concerned;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.review.message.ChannelChoice;
import io.touhao.review.message.Inbox;
import io.touhao.review.message.InboxMessage;
import io.touhao.review.message.OwnChannels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enterprises hear of their own returns, each of its own only. */
@PlatformTest
class EnterpriseMessagesModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3705.370502");
    private static final Period AUGUST = Period.parse("2023-08");
    private static final Actor OFFICER = new Actor(
            9, "王审核", Optional.empty(), Optional.empty(), Optional.empty(), "东营区工信局", Role.COUNTY_OFFICER, COUNTY, Optional.empty());

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OwnChannels channels;

    @Autowired
    private ClosingJob closing;

    @Autowired
    private DisclosureJob disclosure;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aReturnSentBackIsToldWithItsReasonAndItsPage() {
        var firm = firm(0);
        tell(Deed.RETURNED, firm, "营业收入与开票数不符");
        var told = latest(firm, "退回");
        assertThat(told.subject()).contains("被退回", "9月20日").doesNotContain("null");
        assertThat(told.text()).contains("东营区工信局", "营业收入与开票数不符");
        assertThat(told.address()).isEqualTo("/returns/77");
        assertThat(told.urgent()).isTrue();
        assertThat(latest(firm(1), "退回")).isNull();
        var other = actor(firm(1));
        assertThat(catchThrowableOfType(Refused.class, () -> as(other, () -> inbox.open(other, told.id())))).isNotNull();
        assertThat(as(actor(firm), () -> inbox.open(actor(firm), told.id())).id()).isEqualTo(told.id());
    }

    @Test
    void nothingIsToldOfWhatItDidItself() {
        var firm = firm(2);
        var before = count(firm);
        tell(Deed.SUBMITTED, firm, "");
        tell(Deed.APPROVED, firm, "");
        assertThat(count(firm)).isEqualTo(before);
    }

    @Test
    void itIsToldBeforeItsReturnLocksOnceAndNotOfReturnsHandedIn() {
        Acting.as(Actor.SYSTEM, () -> {
            closing.run();
            closing.run();
            return 0;
        });
        var told = system(() -> jdbc.sql("""
                select count(*) as n, count(distinct once) as once, count(distinct enterprise_id) as firms from review.message
                where once like 'return-closing/%' and address in (select '/returns/' || id from monitoring.filing where period = '2023-08')""")
                .query((row, number) -> List.of(row.getLong("n"), row.getLong("once"), row.getLong("firms"))).single());
        assertThat(told.get(0)).isPositive().isEqualTo(told.get(1)).isEqualTo(told.get(2));
        assertThat(system(() -> jdbc.sql("""
                select count(*) from review.message m join monitoring.filing f on m.address = '/returns/' || f.id
                where m.once like 'return-closing/%' and f.enterprise_id <> m.enterprise_id""").query(Long.class).single())).isZero();
    }

    @Test
    void itIsToldOnceThatTablesWithItsFiguresMayBeShown() {
        Acting.as(Actor.SYSTEM, () -> {
            disclosure.run();
            disclosure.run();
            return 0;
        });
        assertThat(system(() -> jdbc.sql("select count(*) - count(distinct enterprise_id) from review.message where once like 'disclosure/%'")
                .query(Long.class).single())).isZero();
        assertThat(system(() -> jdbc.sql("select count(*) from review.message where once like 'disclosure/%'").query(Long.class).single())).isPositive();
    }

    @Test
    void itMayBeReachedByMail() {
        var firm = firm(3);
        var other = actor(firm(4));
        as(actor(firm), () -> {
            channels.choose(actor(firm), new ChannelChoice("bao@example.com", true, false));
            return 0;
        });
        assertThat(as(actor(firm), () -> channels.choice(actor(firm))).email()).isEqualTo("bao@example.com");
        assertThat(as(other, () -> channels.choice(other)).email()).isEmpty();
        assertThat(as(actor(firm), () -> channels.hasCalendar(actor(firm)))).isFalse();
    }

    private void tell(Deed deed, Enterprise firm, String words) {
        as(OFFICER, () -> {
            events.publishEvent(new FilingsChanged(
                    "GY-01", "月报", AUGUST, deed, Map.of(COUNTY, 1), List.of(), OFFICER, words,
                    List.of(new Concerned(firm.id(), COUNTY, LocalDateTime.of(2023, 9, 20, 18, 0), "/returns/77"))));
            return 0;
        });
    }

    private InboxMessage latest(Enterprise firm, String kind) {
        return as(actor(firm), () -> inbox.latest(actor(firm), 50)).stream()
                .filter(message -> message.kind().title().equals(kind)).findFirst().orElse(null);
    }

    private int count(Enterprise firm) {
        return as(actor(firm), () -> inbox.latest(actor(firm), 50)).size();
    }

    private Enterprise firm(int place) {
        return system(() -> enterprises.aboveScale(COUNTY, LocalDate.of(2023, 9, 18)).get(place));
    }

    private static Actor actor(Enterprise firm) {
        return new Actor(8, firm.name(), Optional.empty(), Optional.empty(), Optional.empty(), firm.name(), Role.ENTERPRISE, firm.unit(),
                Optional.of(firm.id()));
    }

    private <T> T system(Supplier<T> work) {
        return as(Actor.SYSTEM, work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
