package io.touhao.review.order;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.review.job.UnitJob;
import io.touhao.review.message.Overseers;
import io.touhao.review.message.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The nightly run of orders: late answers make an order graver, and rules draw up new ones for what is late, the
 * gravest first and never more than the pack bears for one unit.
 */
@Component
class OrderRun implements UnitJob {

    private final OrderStore store;
    private final OrderPacks packs;
    private final DefaultOrders orders;
    private final OrderNews news;
    private final Records records;
    private final Units units;
    private final Overseers overseers;
    private final Holidays holidays;
    private final Clock clock;

    OrderRun(
            OrderStore store, OrderPacks packs, DefaultOrders orders, OrderNews news, Records records, Units units,
            Overseers overseers, Holidays holidays, Clock clock) {
        this.store = store;
        this.packs = packs;
        this.orders = orders;
        this.news = news;
        this.records = records;
        this.units = units;
        this.overseers = overseers;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** What a rule would draw up. */
    private record Found(LedgerRow row, OrderRule rule) {}

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String title() {
        return "督办规则";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(clock.getZone(), LocalTime.of(2, 30));
    }

    @Override
    public void run(Unit unit, LocalDate day) {
        if (unit.path().depth() > 1) {
            store.overdue(unit.path(), day).forEach(this::raise);
            draw(unit, day);
        }
    }

    private void raise(SupervisionOrder order) {
        if (order.colour() == Colour.RED) {
            news.redOverdue(order);
        } else {
            orders.raise(Actor.SYSTEM, order.id(), order.version(), "逾期未答复，按规则升级。");
        }
    }

    /** Draws up what the rules say, and issues it where the pack does not want a person to sign. */
    void draw(Unit unit, LocalDate day) {
        var pack = packs.of(unit.path(), day);
        var above = units.find(unit.path().parent(), day).orElseThrow();
        var issuer = issuer(above, pack);
        for (var found : chosen(unit, above, day, pack)) {
            var id = orders.draw(issuer, found.row(), found.rule(), pack);
            if (pack.bySystem()) {
                orders.issue(Actor.SYSTEM, id, 0);
            }
        }
    }

    private List<Found> chosen(Unit unit, Unit above, LocalDate day, OrderPack pack) {
        var calendar = holidays.workingDays();
        var found = records.of(Actor.SYSTEM, unit.path()).stream()
                .flatMap(row -> pack.gravest(facts(row), day, calendar)
                        .map(rule -> new Found(row, rule)).stream())
                .sorted(Comparator.comparing((Found one) -> one.rule().colour()).reversed()
                        .thenComparing(one -> one.row().due()).thenComparing(one -> one.row().id()))
                .toList();
        var ordered = store.ordered(above.path(), found.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
        var bearable = Math.max(0, pack.most() - store.pending(unit.path(), above.path()));
        return found.stream().filter(one -> !ordered.containsKey(one.row().id())).limit(bearable).toList();
    }

    private OrderRule.Facts facts(LedgerRow row) {
        return new OrderRule.Facts(
                row.state(), row.dueKind().equals("STANDING") ? Optional.empty() : Optional.of(row.due()), row.ahead(),
                row.reminder().map(reminder -> reminder.at().atZone(clock.getZone()).toLocalDate()));
    }

    private SupervisionOrder.Issuer issuer(Unit above, OrderPack pack) {
        var post = overseers.of(above.path()).map(Recipient.OfPost::post);
        return Drafting.issuer(above, post, above.name() + "工业和信息化主管部门", pack.word(above));
    }
}
