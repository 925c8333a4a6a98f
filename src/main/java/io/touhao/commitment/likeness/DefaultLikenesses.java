package io.touhao.commitment.likeness;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentsChanged;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultLikenesses implements Likenesses {

    /**
     * Below this share two texts merely speak of the same thing. Measured on the seeded texts of the tests, two thousand
     * reports of a few phrases: at 60 all plain copies, copies with other figures and reordered ones are found, 92 % of
     * those with other names, 19 % of paraphrases; 92 % of what is found is a copy. At 50 half of the paraphrases are
     * found, and a quarter of the findings are wrong.
     */
    static final int ALIKE = 60;

    private final LikenessStore store;
    private final Ledger ledger;

    DefaultLikenesses(LikenessStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Keeps the print of every report with the report. */
    @EventListener
    void on(CommitmentsChanged changed) {
        var told = changed.changes().stream()
                .filter(change -> change.event() instanceof CommitmentEvent.Reported)
                .map(change -> new LikenessStore.Told(
                        change.commitment(), change.actor().name(), ((CommitmentEvent.Reported) change.event()).text()))
                .filter(one -> Print.of(one.text()).tells())
                .toList();
        if (!told.isEmpty()) {
            store.keep(told, changed.at());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Findings of(Actor actor, CommitmentId id) {
        var row = ledger.row(actor, id);
        var alike = row.reportedAt().isEmpty() ? List.<Likeness>of() : alike(id, row.progress());
        var files = store.shared(id);
        return new Findings(
                alike.stream().limit(Findings.SHOWN).toList(), alike.size(),
                files.stream().limit(Findings.SHOWN).toList(), files.size());
    }

    /** The most alike report of each commitment; of the own ones, all but the last. */
    private List<Likeness> alike(CommitmentId id, String text) {
        var print = Print.of(text);
        var last = store.last(id);
        var best = new LinkedHashMap<CommitmentId, Likeness>();
        store.candidates(print.bands(), last).stream()
                .map(one -> one.of(print.percent(Print.of(one.text()))))
                .filter(one -> one.percent() >= ALIKE)
                .sorted(Comparator.comparingInt(Likeness::percent).reversed().thenComparing(Likeness::at))
                .forEach(one -> best.putIfAbsent(one.commitment(), one));
        return List.copyOf(best.values());
    }
}
