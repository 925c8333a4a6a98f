package io.touhao.review.order;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Evidence;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultOrders implements Orders {

    private static final int LONGEST = 60;

    private final OrderStore store;
    private final OrderPacks packs;
    private final Interviews interviews;
    private final OrderNews news;
    private final Records records;
    private final EvidenceFiles evidence;
    private final Units units;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultOrders(
            OrderStore store, OrderPacks packs, Interviews interviews, OrderNews news, Records records,
            EvidenceFiles evidence, Units units, Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.packs = packs;
        this.interviews = interviews;
        this.news = news;
        this.records = records;
        this.evidence = evidence;
        this.units = units;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public OrderDetail order(Actor actor, OrderId id) {
        var order = demand(actor, id);
        var pack = packs.of(order.served().unit(), today());
        var others = store.since(order.issuer().unit(), order.served().unit(), monthsAgo(pack));
        return new OrderDetail(
                order, store.items(id), store.files(id), store.steps(id),
                others.stream().filter(other -> !other.id().equals(id)).toList(),
                (int) others.stream().filter(other -> other.redSince().isPresent()).count(), deeds(actor, order));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupervisionOrder> open(Actor actor, UnitPath unit) {
        return actor.sees(unit) ? store.open(unit) : List.of();
    }

    @Override
    public OrderId draw(Actor actor, OrderDraft draft) {
        var rows = demandOrderable(actor, draft);
        var unit = units.find(actor.unit(), today()).orElseThrow();
        var pack = packs.of(rows.getFirst().unit(), today());
        var issuer = Drafting.issuer(unit, actor.post(), actor.title(), pack.word(unit));
        var order = Drafting.draft(
                actor, issuer, rows, draft.colour(), new SupervisionOrder.Grounds("", Drafting.grounds(draft, rows)),
                draft.requirement(), draft.days(), now());
        return keep(actor, order, rows);
    }

    /** Draws one up by a rule, for the unit above. */
    OrderId draw(SupervisionOrder.Issuer issuer, LedgerRow row, OrderRule rule, OrderPack pack) {
        var days = pack.days().get(rule.colour());
        var order = Drafting.draft(
                Actor.SYSTEM, issuer, List.of(row), rule.colour(),
                new SupervisionOrder.Grounds(rule.id(), rule.grounds()), Drafting.requirement(days), days, now());
        return keep(Actor.SYSTEM, order, List.of(row));
    }

    private OrderId keep(Actor actor, SupervisionOrder order, List<LedgerRow> rows) {
        var id = store.insert(order, Drafting.items(rows));
        store.step(actor, id, order.served().unit(), OrderStep.Kind.DRAFTED, order.grounds().words(), now());
        trail.record(actor, "order.draw", id.object(), "%s, %d commitments".formatted(order.colour(), rows.size()));
        return id;
    }

    @Override
    public void issue(Actor actor, OrderId id, int version) {
        var before = demandVersion(actor, id, version);
        before.demandIssuer(actor, "签发");
        var serial = store.nextSerial(before.issuer().unit(), today().getYear());
        var number = new OrderNumber(before.issuer().word(), today().getYear(), serial);
        var order = before.issue(actor, number, due(before.days()), now());
        write(actor, order, OrderStep.Kind.ISSUED, number.text());
        news.served(order);
        countReds(actor, order);
    }

    @Override
    public void withdraw(Actor actor, OrderId id, int version) {
        write(actor, demandVersion(actor, id, version).withdraw(actor, now()), OrderStep.Kind.WITHDRAWN, "");
    }

    @Override
    public void acknowledge(Actor actor, OrderId id, int version) {
        write(actor, demandVersion(actor, id, version).acknowledge(actor, now()), OrderStep.Kind.ACKNOWLEDGED, "");
    }

    @Override
    public void answer(
            Actor actor, OrderId id, int version, String cause, String remedy, List<EvidenceId> files) {
        var order = demandVersion(actor, id, version).answer(actor, cause, remedy, now());
        store.attach(order, named(actor, id, files));
        write(actor, order, OrderStep.Kind.ANSWERED, cause.strip());
        news.answered(order);
    }

    @Override
    public void sendBack(Actor actor, OrderId id, int version, String reason) {
        var before = demandVersion(actor, id, version);
        var order = before.sendBack(actor, reason, due(before.days()), now());
        write(actor, order, OrderStep.Kind.SENT_BACK, reason.strip());
        news.sentBack(order);
    }

    @Override
    public void discharge(Actor actor, OrderId id, int version, String words, String exception) {
        var before = demandVersion(actor, id, version);
        var proven = !store.files(id).isEmpty();
        var order = before.discharge(actor, words, proven, exception, now());
        if (!proven) {
            store.step(actor, id, order.served().unit(), OrderStep.Kind.EXCEPTED, exception.strip(), now());
        }
        write(actor, order, OrderStep.Kind.DISCHARGED, words.strip());
        news.discharged(order);
    }

    @Override
    public void raise(Actor actor, OrderId id, int version, String reason) {
        var before = demandVersion(actor, id, version);
        before.demandIssuer(actor, "升级");
        var days = packs.of(before.served().unit(), today()).days().get(before.colour().raised());
        var order = before.raise(reason, due(days), days, now());
        var words = "%s转%s。%s".formatted(before.colour().title(), order.colour().title(), reason.strip());
        write(actor, order, OrderStep.Kind.RAISED, words);
        news.raised(order, words);
        countReds(actor, order);
    }

    /** Three red ones within the months lead to an interview. */
    private void countReds(Actor actor, SupervisionOrder order) {
        if (order.colour() == Colour.RED) {
            var pack = packs.of(order.served().unit(), today());
            var reds = store.redSince(order.issuer().unit(), order.served().unit(), monthsAgo(pack));
            if (reds.size() >= pack.reds() && !interviews.isOpen(order.issuer().unit(), order.served().unit())) {
                interviews.open(actor, order, reds, "%d 个月内 %d 张红色督办单".formatted(pack.months(), reds.size()));
            }
        }
    }

    private void write(Actor actor, SupervisionOrder order, OrderStep.Kind kind, String detail) {
        if (!store.update(order, now())) {
            throw new Refused(new StaleVersion("%s刚被他人更新。".formatted(order.title())));
        }
        store.step(actor, order.id(), order.served().unit(), kind, detail, now());
        trail.record(actor, "order." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                order.id().object(), order.number().map(OrderNumber::text).orElse("draft"));
    }

    private List<OrderFile> named(Actor actor, OrderId id, List<EvidenceId> files) {
        Map<EvidenceId, Evidence> known = store.items(id).stream()
                .flatMap(item -> evidence.of(actor, item.commitment()).stream())
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
        return files.stream().filter(known::containsKey)
                .map(file -> new OrderFile(file, known.get(file).name())).toList();
    }

    private List<LedgerRow> demandOrderable(Actor actor, OrderDraft draft) {
        var rows = records.rows(draft.commitments()).stream().filter(row -> actor.sees(row.unit())).toList();
        if (rows.isEmpty()) {
            throw new Refused(new OrderRefusal.NothingChosen());
        }
        if (!actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER)) {
            throw new Refused(new OrderRefusal.NotYourRole("拟督办单", actor.role().title()));
        }
        var first = rows.getFirst();
        if (actor.unit().equals(first.unit())) {
            throw new Refused(new OrderRefusal.NotBelow(first.unitName()));
        }
        if (rows.stream().anyMatch(row -> !row.owner().office().equals(first.owner().office()))) {
            throw new Refused(new OrderRefusal.NotOneOffice());
        }
        if (draft.days() < 1 || draft.days() > LONGEST) {
            throw new Refused(new OrderRefusal.DaysUnfit(draft.days()));
        }
        if (draft.requirement().isBlank()) {
            throw new Refused(new OrderRefusal.WordMissing("requirement", "要求"));
        }
        rows.forEach(DefaultOrders::demandOpen);
        Drafting.demandGrounds(draft, rows);
        demandNotOrdered(actor, rows);
        return rows;
    }

    private static void demandOpen(LedgerRow row) {
        if (row.state() == CommitmentState.Name.CLOSED_OUT) {
            throw new Refused(new OrderRefusal.ClosedOut(row.title()));
        }
    }

    private void demandNotOrdered(Actor actor, List<LedgerRow> rows) {
        store.lock(rows.stream().map(LedgerRow::id).collect(Collectors.toSet()));
        var ordered = store.ordered(actor.unit(), rows.stream().map(LedgerRow::id).collect(Collectors.toSet()));
        rows.stream().filter(row -> ordered.containsKey(row.id())).findFirst().ifPresent(row -> {
            throw new Refused(new OrderRefusal.AlreadyOrdered(row.title(), ordered.get(row.id())));
        });
    }

    private SupervisionOrder demandVersion(Actor actor, OrderId id, int version) {
        var order = demand(actor, id);
        if (order.version() != version) {
            throw new Refused(new StaleVersion("%s刚被他人更新。".formatted(order.title())));
        }
        return order;
    }

    private SupervisionOrder demand(Actor actor, OrderId id) {
        return store.find(id)
                .filter(order -> actor.sees(order.served().unit()))
                .filter(order -> order.state() != OrderState.DRAFTED || actor.sees(order.issuer().unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的督办单，或它不在您的范围内。".formatted(id.value()))));
    }

    private static Set<OrderDeed> deeds(Actor actor, SupervisionOrder order) {
        var deeds = EnumSet.noneOf(OrderDeed.class);
        var state = order.state();
        if (order.isIssuedThrough(actor)) {
            if (state == OrderState.DRAFTED) {
                deeds.addAll(Set.of(OrderDeed.ISSUE, OrderDeed.WITHDRAW));
            }
            if (state == OrderState.ANSWERED
                    && order.answer().filter(said -> said.account() == actor.account()).isEmpty()) {
                deeds.addAll(Set.of(OrderDeed.SEND_BACK, OrderDeed.DISCHARGE));
            }
            if (state.owesAnswer() && order.colour() != Colour.RED) {
                deeds.add(OrderDeed.RAISE);
            }
        }
        if (order.isServedOn(actor)) {
            if (state == OrderState.ISSUED) {
                deeds.add(OrderDeed.ACKNOWLEDGE);
            }
            if (state == OrderState.ACKNOWLEDGED || state == OrderState.SENT_BACK) {
                deeds.add(OrderDeed.ANSWER);
            }
        }
        return deeds;
    }

    private LocalDate due(int days) {
        return holidays.workingDays().after(today(), days);
    }

    private Instant monthsAgo(OrderPack pack) {
        return today().minusMonths(pack.months()).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
