package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultLedger implements Ledger {

    private final LedgerView view;
    private final CommitmentStore store;
    private final EvidenceStore evidence;
    private final History history;
    private final PauseStore pauses;
    private final Extensions extensions;
    private final Signals signals;
    private final Holidays holidays;
    private final Clock clock;

    DefaultLedger(
            LedgerView view, CommitmentStore store, EvidenceStore evidence, History history, PauseStore pauses, Extensions extensions,
            Signals signals,
            Holidays holidays, Clock clock) {
        this.view = view;
        this.store = store;
        this.evidence = evidence;
        this.history = history;
        this.pauses = pauses;
        this.extensions = extensions;
        this.signals = signals;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Tabs tabs(Actor actor) {
        signals.ensureLitToday();
        return view.tabs(actor, false, LocalDate.now(clock));
    }

    @Override
    public Tabs ownTabs(Actor actor) {
        signals.ensureLitToday();
        return view.tabs(actor, true, LocalDate.now(clock));
    }

    @Override
    public List<ActionLights> actions(Actor actor, Optional<Level> level) {
        signals.ensureLitToday();
        return view.actions(actor, level);
    }

    @Override
    public List<UnitClosing> unitsBelow(Actor actor, UnitPath unit) {
        signals.ensureLitToday();
        return actor.sees(unit) ? view.unitsBelow(unit) : List.of();
    }

    @Override
    public List<LedgerRow> dueWithin(Actor actor, int days, Optional<Level> level, int limit) {
        signals.ensureLitToday();
        return view.dueBy(actor, LocalDate.now(clock).plusDays(days), level, limit);
    }

    @Override
    public ToDo toDo(Actor actor) {
        signals.ensureLitToday();
        return view.toDo(actor);
    }

    @Override
    public List<LedgerRow> ofPlan(Actor actor, String plan) {
        signals.ensureLitToday();
        return view.ofPlan(actor.unit(), plan);
    }

    @Override
    public long waiting(Actor actor) {
        return view.waiting(actor);
    }

    @Override
    public List<LedgerRow> ofAction(Actor actor, UnitPath unit, String action) {
        signals.ensureLitToday();
        return actor.sees(unit) ? view.ofAction(unit, action) : List.of();
    }

    @Override
    public List<LedgerRow> ownFigures(Actor actor, int limit) {
        signals.ensureLitToday();
        return view.ownFigures(actor, limit);
    }

    @Override
    public LedgerRow row(Actor actor, CommitmentId id) {
        return view.find(id).filter(row -> actor.sees(row.unit())).orElseThrow(() -> absent(id));
    }

    @Override
    public Detail detail(Actor actor, CommitmentId id) {
        signals.ensureLitToday();
        var row = row(actor, id);
        var commitment = store.find(id).orElseThrow(() -> absent(id));
        var children = view.children(id);
        var parent = row.parent().flatMap(view::find).filter(one -> actor.sees(one.unit()));
        var lines = history.lines(id);
        var calendar = holidays.workingDays();
        var files = evidence.of(id);
        return new Detail(
                row, commitment, EvidenceContract.of(commitment, files, evidence.sources()), files,
                parent, children,
                done(commitment, children), conservation(commitment, children), lines,
                deeds(actor, commitment), calendar, new ClockPolicy(
                        row.owner().officeName(), commitment.reviews().getFirst(), clock.getZone(), calendar)
                        .clock(lines, clock.instant()),
                pauses.of(id));
    }

    /** An extension is offered only where one may be asked for. */
    private Set<Deed> deeds(Actor actor, Commitment commitment) {
        var deeds = Deeds.of(actor, commitment);
        if (deeds.contains(Deed.ASK_EXTENSION) && !extensions.deeds(actor, commitment.id()).contains(Extensions.Deed.ASK)) {
            deeds.remove(Deed.ASK_EXTENSION);
        }
        return deeds;
    }

    private Conservation conservation(Commitment parent, List<LedgerRow> children) {
        var below = store.below(parent.id());
        return children.isEmpty() && below.addressed() == 0
                ? Conservation.undivided(parent.promise().target())
                : Conservation.of(parent.promise().target(), below.parts(), below.addressed());
    }

    private static Optional<BigDecimal> done(Commitment parent, List<LedgerRow> children) {
        var target = parent.promise().target();
        return target.kind().accumulates() && !target.goalUnit().equals("%")
                ? children.stream().map(LedgerRow::done).flatMap(Optional::stream).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static Refused absent(CommitmentId id) {
        return new Refused(new NotFound("没有编号 %d 的事项，或它不在您的范围内。".formatted(id.value())));
    }
}
