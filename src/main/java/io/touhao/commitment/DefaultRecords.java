package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultRecords implements Records {

    private final LedgerView view;
    private final History history;
    private final Signals signals;

    DefaultRecords(LedgerView view, History history, Signals signals) {
        this.view = view;
        this.history = history;
        this.signals = signals;
    }

    @Override
    public List<LedgerRow> standing(Actor actor, UnitPath root) {
        return actor.sees(root) ? view.standing(root) : List.of();
    }

    @Override
    public List<LedgerRow> of(Actor actor, UnitPath unit) {
        signals.ensureLitToday();
        return actor.sees(unit) ? view.of(unit) : List.of();
    }

    @Override
    public List<LedgerRow> rows(Collection<CommitmentId> ids) {
        return view.rows(ids);
    }

    @Override
    public List<Happening> happened(Actor actor, UnitPath root, Instant from, Instant until) {
        return actor.sees(root) ? history.happened(root, from, until) : List.of();
    }
}
