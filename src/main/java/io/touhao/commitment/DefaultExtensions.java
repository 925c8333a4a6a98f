package io.touhao.commitment;

import io.touhao.commitment.CommitmentRefusal.ExtensionUnfit;
import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultExtensions implements Extensions {

    private final Moves moves;
    private final CommitmentStore store;
    private final BeyondScope beyond;
    private final ExtensionStore extensions;

    DefaultExtensions(Moves moves, CommitmentStore store, BeyondScope beyond, ExtensionStore extensions) {
        this.store = store;
        this.beyond = beyond;
        this.moves = moves;
        this.extensions = extensions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Extension> of(Actor actor, CommitmentId id) {
        return extensions.of(moves.demand(actor, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Deed> deeds(Actor actor, CommitmentId id) {
        var commitment = moves.demand(actor, id);
        var waits = extensions.waiting(id).isPresent();
        Runnable guard = waits
                ? () -> commitment.demandDecider(actor)
                : () -> commitment.demandExtensible(actor, commitment.promise().due().next().plusDays(1), "-");
        var bounded = !waits && above(commitment).filter(last -> !last.isAfter(commitment.promise().due().next())).isPresent();
        return !bounded && Deeds.isAllowed(guard) ? EnumSet.of(waits ? Deed.DECIDE : Deed.ASK) : EnumSet.noneOf(Deed.class);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> latest(Actor actor, CommitmentId id) {
        return above(moves.demand(actor, id));
    }

    @Override
    public void ask(Actor actor, CommitmentId id, int version, LocalDate until, String reason) {
        var commitment = moves.demand(actor, id, version);
        commitment.demandExtensible(actor, until, reason);
        if (extensions.waiting(id).isPresent()) {
            throw new Refused(new ExtensionUnfit("已有一次延期申请待批，请等上一级答复。", ""));
        }
        demandWithinParent(commitment, until);
        extensions.insert(commitment, commitment.promise().due().next(), until, reason.strip(), actor, moves.now());
        moves.change(actor, commitment, "ask-extension",
                new CommitmentEvent.ExtensionAsked(
                        commitment.promise().due().next(), until, reason.strip()), commitment);
    }

    @Override
    public void grant(Actor actor, CommitmentId id, int version, LocalDate due, String remark) {
        var commitment = moves.demand(actor, id, version);
        commitment.demandDecider(actor);
        var asked = waiting(id);
        var now = commitment.promise().due().next();
        if (!due.isAfter(now) || due.isAfter(asked.until())) {
            throw new Refused(new ExtensionUnfit(
                    "同意的时限须晚于 %s，不晚于申请的 %s。".formatted(Dates.full(now), Dates.full(asked.until())), "due"));
        }
        extensions.decide(asked, Extension.State.GRANTED, Optional.of(due), actor.name(), remark.strip(), moves.now());
        extensions.keepDue(id);
        moves.change(actor, commitment, "grant-extension",
                new CommitmentEvent.ExtensionGranted(now, due, remark.strip()), commitment.dueBy(due));
    }

    @Override
    public void refuse(Actor actor, CommitmentId id, int version, String remark) {
        var commitment = moves.demand(actor, id, version);
        commitment.demandDecider(actor);
        if (remark.isBlank()) {
            throw new Refused(new ExtensionUnfit("请填写不同意的理由。", "remark"));
        }
        var asked = waiting(id);
        extensions.decide(asked, Extension.State.REFUSED, Optional.empty(), actor.name(), remark.strip(), moves.now());
        moves.change(actor, commitment, "refuse-extension",
                new CommitmentEvent.ExtensionRefused(asked.until(), remark.strip()), commitment);
    }

    /** A part is not due after the whole. */
    private void demandWithinParent(Commitment commitment, LocalDate until) {
        above(commitment).filter(until::isAfter).ifPresent(latest -> {
            throw new Refused(new ExtensionUnfit("新时限不能晚于上级事项的 %s。".formatted(Dates.full(latest)), "until"));
        });
    }

    private Optional<LocalDate> above(Commitment commitment) {
        return beyond.see(() -> commitment.parent().flatMap(store::find))
                .map(above -> above.promise().due())
                .filter(Due.By.class::isInstance)
                .map(Due::next);
    }

    private Extension waiting(CommitmentId id) {
        return extensions.waiting(id)
                .orElseThrow(() -> new Refused(new ExtensionUnfit("没有待批的延期申请。", "")));
    }
}
