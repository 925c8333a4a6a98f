package io.touhao.review.round;

import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultErrata implements Errata {

    private static final int REASON = 5;

    private final ErratumStore store;
    private final RoundStore roundStore;
    private final Rounds rounds;
    private final SealStore seals;
    private final Records records;
    private final Trail trail;
    private final Clock clock;

    DefaultErrata(
            ErratumStore store, RoundStore roundStore, Rounds rounds, SealStore seals, Records records, Trail trail,
            Clock clock) {
        this.store = store;
        this.roundStore = roundStore;
        this.rounds = rounds;
        this.seals = seals;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Erratum> of(Actor actor, RoundId round) {
        rounds.round(actor, round);
        return store.of(round).stream().filter(erratum -> actor.sees(erratum.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delta> deltas(Actor actor, RoundId round, int most) {
        var frozen = rounds.frozen(actor, round);
        var root = actor.unit().contains(frozen.root()) ? frozen.root() : actor.unit();
        var now = records.standing(actor, root).stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return frozen.rows().stream()
                .filter(row -> now.containsKey(row.commitment()))
                .flatMap(row -> deltas(row, now.get(row.commitment())))
                .limit(most)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delta> deltas(Actor actor, RoundId round, long commitment) {
        var row = row(actor, round, commitment);
        return current(actor, row).stream().flatMap(now -> deltas(row, now)).toList();
    }

    @Override
    public Erratum correct(Actor actor, RoundId id, long commitment, FrozenField field, String reason) {
        var round = rounds.round(actor, id);
        var row = row(actor, id, commitment);
        demandMayCorrect(actor, round, row);
        if (reason.strip().length() < REASON) {
            throw new Refused(new RoundRefusal.Unfit("reason", "请写明为什么更正，不少于 %d 个字。".formatted(REASON)));
        }
        current(actor, row).filter(now -> field.isLater(now, round.seal().orElseThrow().cutOff())).ifPresent(now -> {
            throw new Refused(new RoundRefusal.Later(field.title(), round.name()));
        });
        var delta = deltas(actor, id, commitment).stream().filter(one -> one.field() == field).findFirst()
                .orElseThrow(() -> new Refused(new RoundRefusal.Unfit(
                        "field", "现在的记录与封存的%s相同，没有可更正的。请先更正记录。".formatted(field.title()))));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var erratum = new Erratum(
                id, store.nextNumber(), row.unit(), row.unitName(), commitment, row.number(), row.title(), field,
                delta.was(), delta.now(), reason.strip(), at, actor.name(), actor.title());
        store.insert(erratum);
        roundStore.happened(round, Optional.empty(), row.unit(), actor, RoundDeed.CORRECTED,
                "%s %s：%s → %s".formatted(erratum.code(), row.title(), delta.was(), delta.now()), at);
        trail.record(actor, "round.correct", id.object(), "%s commitment/%d %s: %s to %s".formatted(
                erratum.code(), commitment, field, delta.was(), delta.now()));
        return erratum;
    }

    /** Whoever oversees the round, or answers for the row today. */
    private void demandMayCorrect(Actor actor, Round round, FrozenRow row) {
        var oversees = actor.unit().contains(round.root()) && actor.is(Role.SUPERVISOR, Role.LEADER, Role.SYSTEM);
        var answers = current(actor, row).filter(now -> now.owner().answersThrough(actor)).isPresent();
        if (!oversees && !answers) {
            throw new Refused(new RoundRefusal.NotHolder("提出勘误", row.owner().officeName()));
        }
    }

    private Optional<LedgerRow> current(Actor actor, FrozenRow row) {
        return records.standing(actor, row.unit()).stream()
                .filter(now -> now.id().value() == row.commitment())
                .findFirst();
    }

    private FrozenRow row(Actor actor, RoundId round, long commitment) {
        rounds.round(actor, round);
        return seals.leaf(round, Section.ROW, commitment)
                .map(found -> found.getValue())
                .filter(leaf -> actor.sees(leaf.unit()))
                .map(leaf -> Canon.read(leaf.content(), FrozenRow.class))
                .orElseThrow(() -> new Refused(new NotFound(
                        "这一轮里没有编号 %d 的事项，或它不在您的范围内。".formatted(commitment))));
    }

    private static Stream<Delta> deltas(FrozenRow row, LedgerRow now) {
        return Arrays.stream(FrozenField.values())
                .filter(field -> !field.was(row).equals(field.is(now)))
                .map(field -> new Delta(
                        row.commitment(), row.unit(), row.unitName(), row.number(), row.title(), field, field.was(row),
                        field.is(now)));
    }
}
