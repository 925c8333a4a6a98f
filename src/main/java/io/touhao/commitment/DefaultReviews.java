package io.touhao.commitment;

import io.touhao.commitment.CommitmentState.Superseded;
import io.touhao.commitment.CommitmentState.Withdrawn;
import io.touhao.directory.Actor;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultReviews implements Reviews {

    private final Moves moves;
    private final CommitmentStore store;
    private final EvidenceStore evidence;
    private final ReviewLine line;
    private final Reopening reopening;

    DefaultReviews(
            Moves moves, CommitmentStore store, EvidenceStore evidence, ReviewLine line, Reopening reopening) {
        this.moves = moves;
        this.store = store;
        this.evidence = evidence;
        this.line = line;
        this.reopening = reopening;
    }

    @Override
    public void verify(Actor actor, CommitmentId id, int version, String remark) {
        var before = moves.demand(actor, id, version);
        var after = before.verify(actor, evidence.contract(before).missing(), moves.now());
        line.demandOutside(actor, before);
        moves.change(actor, before, "verify",
                new CommitmentEvent.Verified(before.turn(), after.turn(), remark.strip()), after);
    }

    @Override
    public void override(Actor actor, CommitmentId id, int version, String reason) {
        var before = moves.demand(actor, id, version);
        var missing = evidence.contract(before).missing();
        var after = before.override(actor, reason, missing, moves.now());
        line.demandOutside(actor, before);
        moves.change(actor, before, "override", new CommitmentEvent.Overridden(reason.strip(), missing), after);
    }

    @Override
    public void correct(Actor actor, CommitmentId id, int version, BigDecimal figure, String reason) {
        var before = moves.demand(actor, id, version);
        var after = before.correct(actor, figure, reason, moves.now());
        var event = new CommitmentEvent.Corrected(
                before.progress().done(), figure, before.promise().target().goalUnit(), reason.strip());
        moves.change(actor, before, "correct", event, after);
        reopening.tell(before, after);
    }

    @Override
    public void withdraw(Actor actor, CommitmentId id, int version, String reason) {
        var before = moves.demand(actor, id, version);
        var after = before.withdraw(actor, reason, moves.now());
        var event = new CommitmentEvent.Withdrawn(reason.strip());
        moves.change(actor, before, "withdraw", event, after);
        below(List.of(id)).forEach(child -> moves.change(actor, child, "withdraw", event, child.over(
                new Withdrawn(moves.now(), actor.name(), reason.strip()))));
    }

    @Override
    public void supersede(Actor actor, CommitmentId id, int version, String number, String reason) {
        var before = moves.demand(actor, id, version);
        var successor = successor(before, number);
        var after = before.supersede(actor, successor, reason, moves.now());
        var event = new CommitmentEvent.Superseded(successor.id().value(), number.strip(), reason.strip());
        moves.change(actor, before, "supersede", event, after);
        below(List.of(id)).forEach(child -> replace(actor, child, successor, number, reason.strip()));
    }

    /** The unit's part of the successor takes the place of its part, or where it has none the whole successor does. */
    private void replace(Actor actor, Commitment child, Commitment whole, String number, String reason) {
        var by = store.numbered(child.unit(), number.strip(), child.id()).orElse(whole);
        moves.change(actor, child, "supersede",
                new CommitmentEvent.Superseded(by.id().value(), number.strip(), reason),
                child.over(new Superseded(moves.now(), actor.name(), reason, by.id())));
    }

    private Commitment successor(Commitment before, String number) {
        return store.numbered(before.unit(), number.strip(), before.id()).orElseThrow(() ->
                new Refused(new CommitmentRefusal.SuccessorUnfit(before.promise().title())));
    }

    /** All that was cascaded from these and is open. */
    private List<Commitment> below(List<CommitmentId> parents) {
        var children = parents.stream().flatMap(parent -> store.children(parent).stream()).toList();
        var all = new ArrayList<>(children.stream().filter(child -> child.state().name().isOpen()).toList());
        if (!children.isEmpty()) {
            all.addAll(below(children.stream().map(Commitment::id).toList()));
        }
        return all;
    }
}
