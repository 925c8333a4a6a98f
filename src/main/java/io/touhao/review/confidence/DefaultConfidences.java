package io.touhao.review.confidence;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.review.confidence.Rating.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultConfidences implements Confidences {

    private final ConfidenceStore store;
    private final Ledger ledger;
    private final Records records;
    private final Trail trail;
    private final Clock clock;

    DefaultConfidences(ConfidenceStore store, Ledger ledger, Records records, Trail trail, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Rated of(Actor actor, CommitmentId id) {
        var row = ledger.row(actor, id);
        return new Rated(store.of(id), hindrance(actor, row).isEmpty() ? Optional.of(side(actor, row)) : Optional.empty());
    }

    @Override
    public void rate(Actor actor, CommitmentId id, Confidence confidence, String words) {
        var row = ledger.row(actor, id);
        hindrance(actor, row).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var side = side(actor, row);
        if (side == Side.OUTSIDE && words.isBlank()) {
            throw new Refused(new ConfidenceRefusal.ReasonMissing());
        }
        store.add(actor, row, side, confidence, words.strip(), clock.instant());
        trail.record(actor, "confidence.rate", id.object(), side + " " + confidence);
    }

    private static Side side(Actor actor, LedgerRow row) {
        return row.owner().answersThrough(actor) ? Side.SELF : Side.OUTSIDE;
    }

    private Optional<Refusal> hindrance(Actor actor, LedgerRow row) {
        if (!row.state().isOpen()) {
            return Optional.of(new ConfidenceRefusal.Settled(row.title(), row.state().title()));
        }
        var official = actor.is(
                Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
        var inLine = side(actor, row) == Side.OUTSIDE && above(row).anyMatch(one -> one.owner().answersThrough(actor));
        return inLine || !official ? Optional.of(new ConfidenceRefusal.InTheLine(row.title())) : Optional.empty();
    }

    /** The commitments this one was cascaded from. */
    private Stream<LedgerRow> above(LedgerRow row) {
        return Stream.iterate(parent(row), Optional::isPresent, one -> one.flatMap(this::parent)).flatMap(Optional::stream);
    }

    private Optional<LedgerRow> parent(LedgerRow row) {
        return row.parent().flatMap(id -> records.rows(List.of(id)).stream().findFirst());
    }

    @Override
    public void settle() {
        var standing = records.standing(Actor.SYSTEM, UnitPath.ALL);
        var settlement = new Settlement(
                standing, records.happened(Actor.SYSTEM, UnitPath.ALL, Instant.EPOCH, clock.instant()),
                LocalDate.now(clock), clock.getZone());
        var self = settlement.decided(store.all(Side.SELF));
        var outside = settlement.decided(store.all(Side.OUTSIDE));
        var units = standing.stream().collect(Collectors.toMap(LedgerRow::unit, Function.identity(), (one, other) -> one));
        store.settle(Stream.concat(self.keySet().stream(), outside.keySet().stream())
                .distinct()
                .map(unit -> line(units.get(unit), self, outside))
                .toList(), clock.instant());
    }

    private static ConfidenceStore.Line line(
            LedgerRow of, Map<UnitPath, List<Calibration.Decided>> self,
            Map<UnitPath, List<Calibration.Decided>> outside) {
        return new ConfidenceStore.Line(
                of.unit().value(), of.unitName(), of.level().name(),
                Calibration.of(self.getOrDefault(of.unit(), List.of())),
                Calibration.of(outside.getOrDefault(of.unit(), List.of())));
    }
}
