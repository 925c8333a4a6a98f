package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPauses implements Pauses {

    private final CommitmentStore store;
    private final PauseStore pauses;
    private final History history;
    private final Signals signals;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;
    private final List<PauseReason> reasons = PauseReason.configured();

    DefaultPauses(
            CommitmentStore store, PauseStore pauses, History history, Signals signals, Holidays holidays, Trail trail,
            Clock clock) {
        this.store = store;
        this.pauses = pauses;
        this.history = history;
        this.signals = signals;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<PauseReason> reasons() {
        return reasons;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pause> of(Actor actor, CommitmentId id) {
        return pauses.of(demand(actor, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Pause> open(Actor actor, CommitmentId id) {
        return of(actor, id).stream().filter(pause -> pause.isOpen(today())).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pause> waiting(Actor actor) {
        return pauses.waiting(actor.unit());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Deed> deeds(Actor actor, CommitmentId id) {
        var commitment = demand(actor, id);
        var deed = open(actor, id).map(pause -> pause.state() == Pause.State.ASKED ? Deed.DECIDE : Deed.RESUME)
                .orElse(Deed.ASK);
        Runnable guard = () -> {
            switch (deed) {
                case ASK -> commitment.demandPausable(actor);
                case DECIDE -> commitment.demandReviewer(actor, "批准暂停");
                case RESUME -> commitment.demandChief(actor, "恢复计时");
            }
        };
        return Deeds.isAllowed(guard) ? EnumSet.of(deed) : EnumSet.noneOf(Deed.class);
    }

    @Override
    public void ask(Actor actor, CommitmentId id, String key, String words, LocalDate until) {
        var commitment = demand(actor, id);
        commitment.demandPausable(actor);
        open(actor, id).ifPresent(pause -> {
            throw new Refused(new PauseRefusal.AlreadyOpen(commitment.promise().title(), pause.state().title()));
        });
        var reason = reasons.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new Refused(new PauseRefusal.Unfit("reason", "请从清单中选择暂停事由。")));
        demandWords("words", "具体情况", words);
        demandUntil(reason, until);
        pauses.end(List.of(id));
        pauses.insert(actor, commitment, reason, words.strip(), until, clock.instant());
        tell(actor, commitment, "ask-pause", new CommitmentEvent.PauseAsked(reason.title(), words.strip(), until));
    }

    @Override
    public void grant(Actor actor, CommitmentId id, String remark) {
        var commitment = demand(actor, id);
        commitment.demandReviewer(actor, "批准暂停");
        var pause = demandOpen(actor, commitment, Pause.State.ASKED);
        decide(pause, Pause.State.RUNNING, actor, remark);
        tell(actor, commitment, "grant-pause", new CommitmentEvent.PauseGranted(
                pause.reason().title(), remark.strip(), pause.until()));
    }

    @Override
    public void refuse(Actor actor, CommitmentId id, String remark) {
        var commitment = demand(actor, id);
        commitment.demandReviewer(actor, "答复暂停申请");
        demandWords("remark", "不批准的理由", remark);
        decide(demandOpen(actor, commitment, Pause.State.ASKED), Pause.State.REFUSED, actor, remark);
        tell(actor, commitment, "refuse-pause", new CommitmentEvent.PauseRefused(remark.strip()));
    }

    @Override
    public void resume(Actor actor, CommitmentId id, String words) {
        var commitment = demand(actor, id);
        commitment.demandChief(actor, "恢复计时");
        demandWords("words", "恢复的缘由", words);
        decide(demandOpen(actor, commitment, Pause.State.RUNNING), Pause.State.ENDED, actor, words);
        tell(actor, commitment, "resume", new CommitmentEvent.Resumed(words.strip()));
    }

    /** What is handed on, by a claim, a return or a close-out, is not stopped any more. */
    @EventListener
    void on(CommitmentsChanged changed) {
        var over = changed.changes().stream()
                .filter(change -> ClockPolicy.handsOn(change.event()))
                .map(CommitmentsChanged.Change::commitment)
                .toList();
        if (!over.isEmpty() && pauses.end(over) > 0) {
            store.find(over).forEach(signals::relight);
        }
    }

    private void demandUntil(PauseReason reason, LocalDate until) {
        var latest = holidays.workingDays().after(today(), reason.workingDays());
        if (!until.isAfter(today())) {
            throw new Refused(new PauseRefusal.Unfit("until", "恢复日须在今天之后。"));
        }
        if (until.isAfter(latest)) {
            throw new Refused(new PauseRefusal.TooLong(reason, latest));
        }
    }

    private static void demandWords(String field, String label, String words) {
        if (words.isBlank() || words.length() > 500) {
            throw new Refused(new PauseRefusal.Unfit(field, "请填写%s，不超过 500 字。".formatted(label)));
        }
    }

    private Pause demandOpen(Actor actor, Commitment commitment, Pause.State state) {
        return open(actor, commitment.id()).filter(pause -> pause.state() == state).orElseThrow(() ->
                new Refused(new PauseRefusal.NoneOpen(commitment.promise().title(), state.title())));
    }

    private void decide(Pause pause, Pause.State next, Actor actor, String remark) {
        if (!pauses.decide(pause, next, actor, remark.strip(), clock.instant())) {
            throw new Refused(new StaleVersion("这次暂停刚被他人处理。"));
        }
    }

    private void tell(Actor actor, Commitment commitment, String verb, CommitmentEvent event) {
        signals.relight(commitment);
        history.append(actor, commitment.id(), event, clock.instant());
        trail.record(actor, "commitment." + verb, commitment.id().object(), event.toString());
    }

    private Commitment demand(Actor actor, CommitmentId id) {
        return store.find(id).filter(found -> actor.sees(found.unit())).orElseThrow(() ->
                new Refused(new NotFound("没有编号 %d 的事项，或它不在您的范围内。".formatted(id.value()))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
