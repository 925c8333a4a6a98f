package io.touhao.review.confidence;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Happening;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds words against what came. A commitment is kept on time where completion was claimed by its due day and it is
 * closed out; it is not where the day has passed otherwise; before that nothing is decided. Only the last word before
 * the day counts, and before the claim: afterwards it is no forecast.
 */
final class Settlement {

    private final Map<CommitmentId, LedgerRow> rows = new HashMap<>();
    private final Map<CommitmentId, Instant> claims = new HashMap<>();
    private final LocalDate today;
    private final ZoneId zone;

    Settlement(List<LedgerRow> standing, List<Happening> happened, LocalDate today, ZoneId zone) {
        standing.stream()
                .filter(row -> row.dueKind().equals("BY"))
                .forEach(row -> rows.put(row.id(), row));
        happened.stream()
                .filter(one -> one.event() instanceof CommitmentEvent.CompletionClaimed)
                .forEach(one -> claims.put(one.commitment(), one.at()));
        this.today = today;
        this.zone = zone;
    }

    /** What is decided, by unit. */
    Map<UnitPath, List<Calibration.Decided>> decided(List<Rating> ratings) {
        var last = new HashMap<CommitmentId, Rating>();
        ratings.stream().filter(this::isForecast).forEach(rating -> last.put(rating.commitment(), rating));
        var byUnit = new TreeMap<UnitPath, List<Calibration.Decided>>(java.util.Comparator.comparing(UnitPath::value));
        last.values().forEach(rating -> kept(rows.get(rating.commitment())).ifPresent(kept -> byUnit
                .computeIfAbsent(rows.get(rating.commitment()).unit(), unit -> new ArrayList<>())
                .add(new Calibration.Decided(rating.confidence(), kept))));
        return byUnit;
    }

    private boolean isForecast(Rating rating) {
        var row = rows.get(rating.commitment());
        return row != null && rating.at().isBefore(end(row))
                && Optional.ofNullable(claims.get(row.id())).map(rating.at()::isBefore).orElse(true);
    }

    /** Whether it was kept on time; empty while that is open. */
    private Optional<Boolean> kept(LedgerRow row) {
        var claimed = Optional.ofNullable(claims.get(row.id())).filter(at -> at.isBefore(end(row))).isPresent();
        if (claimed && row.state() == CommitmentState.Name.CLOSED_OUT) {
            return Optional.of(true);
        }
        return row.due().isBefore(today) && !(claimed && row.state().isOpen()) ? Optional.of(false) : Optional.empty();
    }

    private Instant end(LedgerRow row) {
        return row.due().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
