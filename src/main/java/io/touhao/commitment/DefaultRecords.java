package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultRecords implements Records {

    private final LedgerView view;
    private final History history;

    DefaultRecords(LedgerView view, History history) {
        this.view = view;
        this.history = history;
    }

    @Override
    public List<LedgerRow> standing(Actor actor, UnitPath root) {
        return actor.sees(root) ? view.standing(root) : List.of();
    }

    @Override
    public List<Happening> happened(Actor actor, UnitPath root, Instant from, Instant until) {
        return actor.sees(root) ? history.happened(root, from, until) : List.of();
    }
}
