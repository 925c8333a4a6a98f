package io.touhao.review.round;

import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultRounds implements Rounds {

    private final RoundStore store;
    private final SheetStore sheets;
    private final SealStore seals;
    private final Sealing sealing;
    private final Standstill standstill;
    private final Records records;
    private final Units units;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultRounds(
            RoundStore store, SheetStore sheets, SealStore seals, Sealing sealing, Standstill standstill,
            Records records, Units units, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.seals = seals;
        this.sealing = sealing;
        this.standstill = standstill;
        this.records = records;
        this.units = units;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Round open(Actor actor, RoundCall call) {
        demandOverseer(actor, call.root(), "开启");
        demandFree(call);
        var at = clock.instant();
        var id = store.insert(call, previous(call), actor.name(), at);
        var opening = new Opening(
                id, call.root(), units.subtree(call.root(), LocalDate.now(clock)), records.standing(actor, call.root()), at);
        if (opening.isEmpty()) {
            throw new Refused(new RoundRefusal.NothingToReport());
        }
        var made = opening.sheets(sheets::nextIds);
        sheets.insert(id, made, at);
        sheets.insertItems(id, opening.items(made));
        var round = demand(id);
        store.happened(round, Optional.empty(), call.root(), actor, RoundDeed.OPENED, made.size() + " 张表", at);
        events.publishEvent(new RoundsChanged(round, made, RoundDeed.OPENED, actor, ""));
        trail.record(actor, "round.open", id.object(), call.key() + ", " + made.size() + " sheets");
        return round;
    }

    /** One round at a time, and each only once. */
    private void demandFree(RoundCall call) {
        store.ofKey(call.root(), call.key()).ifPresent(held -> {
            throw new Refused(new RoundRefusal.HeldBefore(held.name()));
        });
        store.all().stream()
                .filter(round -> round.root().equals(call.root()) && round.isOpen())
                .findFirst()
                .ifPresent(running -> {
                    throw new Refused(new RoundRefusal.StillRunning(running.name()));
                });
    }

    private Optional<RoundId> previous(RoundCall call) {
        return store.all().stream()
                .filter(round -> round.root().equals(call.root()) && !round.isOpen())
                .findFirst()
                .map(Round::id);
    }

    @Override
    public Round freeze(Actor actor, RoundId id, boolean missingNamed) {
        return standstill.during(id, () -> {
            demandFreezable(actor, round(actor, id));
            sealing.seal(actor, id, missingNamed);
            return demand(id);
        });
    }

    private void demandFreezable(Actor actor, Round round) {
        demandOverseer(actor, round.root(), "冻结");
        if (!round.isOpen()) {
            throw new Refused(new RoundRefusal.Frozen(round.name(), "冻结"));
        }
        if (LocalDate.now(clock).isBefore(round.deadlines().freeze())) {
            throw new Refused(new RoundRefusal.TooEarly(round.name(), round.deadlines().freeze()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Round> rounds(Actor actor) {
        return store.all().stream().filter(round -> concerns(actor, round)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Round round(Actor actor, RoundId id) {
        return store.find(id).filter(round -> concerns(actor, round)).orElseThrow(DefaultRounds::absent);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Round> running(Actor actor) {
        return store.all().stream()
                .filter(round -> round.isOpen() && concerns(actor, round) && round.root().contains(actor.unit()))
                .max(Comparator.comparingInt(round -> round.root().depth()));
    }

    @Override
    @Transactional(readOnly = true)
    public FrozenRound frozen(Actor actor, RoundId id) {
        var round = demandFrozen(actor, id);
        var leaves = inScope(actor, round);
        return new FrozenRound(
                id, round.key(), round.name(), round.from(), round.until(), round.seal().orElseThrow().cutOff(),
                round.root(), Snapshot.read(leaves.values().stream(), Section.RULE, FrozenRule.class),
                Snapshot.read(leaves.values().stream(), Section.UNIT, FrozenUnit.class),
                Snapshot.read(leaves.values().stream(), Section.ROW, FrozenRow.class),
                Snapshot.read(leaves.values().stream(), Section.SHEET, FrozenSheet.class),
                round.seal().orElseThrow().merkleRoot(), round.previous());
    }

    @Override
    @Transactional(readOnly = true)
    public Verification verify(Actor actor, RoundId id) {
        var round = demandFrozen(actor, id);
        var whole = actor.unit().contains(round.root());
        return Verifying.of(
                seals.tree(id).orElseThrow(), seals.leaves(id), round.seal().orElseThrow().merkleRoot(), whole);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SheetDetail.Event> history(Actor actor, RoundId id, int most) {
        return store.events(round(actor, id).id(), most);
    }

    @Override
    @Transactional(readOnly = true)
    public FrozenRow frozenRow(Actor actor, RoundId id, long commitment) {
        demandFrozen(actor, id);
        return Canon.read(demandRow(actor, id, commitment).getValue().content(), FrozenRow.class);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SectionRoot> sections(Actor actor, RoundId id) {
        demandFrozen(actor, id);
        var tree = seals.tree(id).orElseThrow();
        return Arrays.stream(Section.values())
                .map(section -> new SectionRoot(section.title(), tree.size(section), tree.root(section)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Proof proof(Actor actor, RoundId id, long commitment) {
        demandFrozen(actor, id);
        var place = demandRow(actor, id, commitment);
        var tree = seals.tree(id).orElseThrow();
        var leaf = place.getValue();
        return new Proof(leaf.content(), Merkle.text(leaf.hash()), tree.path(place.getKey(), leaf.section()), tree.root());
    }

    private Map.Entry<Integer, Leaf> demandRow(Actor actor, RoundId id, long commitment) {
        return seals.leaf(id, Section.ROW, commitment)
                .filter(found -> actor.sees(found.getValue().unit()))
                .orElseThrow(() -> new Refused(new NotFound("这一轮里没有编号 %d 的事项，或它不在您的范围内。".formatted(commitment))));
    }

    private Map<Integer, Leaf> inScope(Actor actor, Round round) {
        var leaves = seals.leaves(round.id());
        leaves.values().removeIf(leaf -> !actor.sees(leaf.unit()) && !isCommon(leaf));
        return leaves;
    }

    private static boolean isCommon(Leaf leaf) {
        return leaf.section() == Section.HEAD || leaf.section() == Section.RULE;
    }

    private Round demand(RoundId id) {
        return store.find(id).orElseThrow(DefaultRounds::absent);
    }

    private Round demandFrozen(Actor actor, RoundId id) {
        var round = round(actor, id);
        if (round.isOpen()) {
            throw new Refused(new RoundRefusal.NotFrozen(round.name()));
        }
        return round;
    }

    private static boolean concerns(Actor actor, Round round) {
        return actor.enterprise().isEmpty()
                && (actor.sees(round.root()) || round.root().contains(actor.unit()));
    }

    private void demandOverseer(Actor actor, UnitPath root, String verb) {
        if (!actor.is(Role.SUPERVISOR, Role.LEADER, Role.SYSTEM)) {
            throw new Refused(new RoundRefusal.NotYourRole(verb + "调度", actor.role().title()));
        }
        if (!actor.is(Role.SYSTEM) && !actor.unit().equals(root)) {
            throw new Refused(new RoundRefusal.NotYourUnit(verb, nameOf(root)));
        }
    }

    private String nameOf(UnitPath unit) {
        return units.find(unit, LocalDate.now(clock)).map(found -> found.name()).orElse("上级");
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有这一轮调度，或它不在您的范围内。"));
    }
}
