package io.touhao.review.assessment;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Happening;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.order.ServedOrders;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.FrozenSheet;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.Round;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Derives the facts of {@code packs/scorecards/facts/unit-round.yaml} from a frozen round and the history up to its
 * cut-off. Both never change, so the facts are the same whenever they are derived.
 */
final class RoundFacts {

    private final Round round;
    private final FrozenRound frozen;
    private final List<ServedOrders.Served> orders;
    private final Map<Long, Witness> witnesses = new HashMap<>();
    private final FactCatalogue catalogue;
    private final WorkingDays workingDays;
    private final ZoneId zone;
    private final LocalDate cutOff;

    RoundFacts(
            Round round, FrozenRound frozen, List<Happening> happened, List<ServedOrders.Served> orders,
            FactCatalogue catalogue, WorkingDays workingDays, ZoneId zone) {
        this.round = round;
        this.frozen = frozen;
        this.orders = orders;
        this.catalogue = catalogue;
        this.workingDays = workingDays;
        this.zone = zone;
        this.cutOff = LocalDate.ofInstant(frozen.cutOff(), zone);
        happened.stream().collect(Collectors.groupingBy(happening -> happening.commitment().value()))
                .forEach((commitment, events) -> witnesses.put(commitment, new Witness(events, zone)));
    }

    /** What is proved about each unit of the level below the root, by path. */
    List<Proven> of(UnitPath root, Level level) {
        var rows = frozen.rows().stream().filter(RoundFacts::isOwed).collect(Collectors.groupingBy(FrozenRow::unit));
        var sheets = frozen.sheets().stream().collect(Collectors.groupingBy(FrozenSheet::unit));
        return frozen.units().stream()
                .filter(unit -> unit.level() == level && root.contains(unit.path()) && rows.containsKey(unit.path()))
                .map(unit -> proven(unit, rows.getOrDefault(unit.path(), List.of()), sheets.getOrDefault(unit.path(), List.of())))
                .toList();
    }

    /** What was taken back is owed by nobody; a unit that owes nothing is not scored. */
    private static boolean isOwed(FrozenRow row) {
        return row.state().isOpen() || row.state() == CommitmentState.Name.CLOSED_OUT;
    }

    private Proven proven(FrozenUnit unit, List<FrozenRow> rows, List<FrozenSheet> sheets) {
        var found = new Found(rows);
        found.rows("issued", this::countsForAcknowledgement);
        found.rows("acknowledged_on_time", this::isAcknowledgedOnTime);
        found.rows("running", this::isRunning);
        found.rows("reported", row -> isRunning(row) && witness(row).wasReportedSince(frozen.from()));
        found.rows("due", this::isDue);
        found.rows("closed", row -> isDue(row) && isClosed(row));
        found.rows("closed_on_time", row -> isDue(row) && isClosed(row) && isClaimedOnTime(row));
        found.rows("overdue", row -> isDue(row) && !isClosed(row));
        found.rows("paced", RoundFacts::isPaced);
        found.rows("on_pace", row -> isPaced(row) && !row.isBad());
        found.times("returned", row -> witness(row).returnedSince(frozen.from()));
        found.times("reminded", row -> witness(row).remindedSince(frozen.from()));
        found.rows("overridden", FrozenRow::overridden);
        found.orders("ordered", orders.stream().filter(order -> order.unit().equals(unit.path())).toList());
        found.count("sheets", sheets.size());
        found.count("sheets_on_time", (int) sheets.stream().filter(this::isOnTime).count());
        return new Proven(new ScoreId(0), unit.path(), unit.name(), new Facts(found.facts), found.records);
    }

    private boolean countsForAcknowledgement(FrozenRow row) {
        return witness(row).acknowledged().isPresent()
                || witness(row).issued().filter(day -> !lastDay(day).isAfter(cutOff)).isPresent();
    }

    private boolean isAcknowledgedOnTime(FrozenRow row) {
        return witness(row).acknowledged()
                .filter(taken -> witness(row).issued().map(day -> !taken.isAfter(lastDay(day))).orElse(false))
                .isPresent();
    }

    private LocalDate lastDay(LocalDate issued) {
        return workingDays.after(issued, catalogue.parameter("acknowledge_within").intValueExact());
    }

    private boolean isRunning(FrozenRow row) {
        return !witness(row).wasClosedBefore(frozen.from());
    }

    private boolean isDue(FrozenRow row) {
        return row.dueKind().equals("BY") && !row.due().isAfter(cutOff);
    }

    private static boolean isClosed(FrozenRow row) {
        return row.state() == CommitmentState.Name.CLOSED_OUT;
    }

    private boolean isClaimedOnTime(FrozenRow row) {
        return witness(row).claimed().filter(day -> !day.isAfter(row.due())).isPresent();
    }

    private static boolean isPaced(FrozenRow row) {
        return !isClosed(row) && row.share().isPresent();
    }

    private boolean isOnTime(FrozenSheet sheet) {
        return sheet.state().isReported() && sheet.submittedAt()
                .filter(at -> !LocalDate.ofInstant(at, zone).isAfter(due(sheet.level())))
                .isPresent();
    }

    private LocalDate due(Level level) {
        return switch (level) {
            case PROVINCE -> round.deadlines().province();
            case CITY -> round.deadlines().city();
            case COUNTY, ZONE -> round.deadlines().county();
        };
    }

    private Witness witness(FrozenRow row) {
        return witnesses.getOrDefault(row.commitment(), new Witness(List.of(), zone));
    }

    /** Facts of one unit as they are found, each with the commitments beneath it. */
    private static final class Found {

        private final List<FrozenRow> rows;
        private final Map<String, FactValue> facts = new TreeMap<>();
        private final Map<String, List<Long>> records = new TreeMap<>();

        Found(List<FrozenRow> rows) {
            this.rows = rows;
        }

        void rows(String fact, Predicate<FrozenRow> counts) {
            var counted = rows.stream().filter(counts).map(FrozenRow::commitment).toList();
            facts.put(fact, FactValue.of(counted.size()));
            records.put(fact, counted);
        }

        void times(String fact, ToIntFunction<FrozenRow> times) {
            facts.put(fact, FactValue.of(rows.stream().mapToInt(times).sum()));
            records.put(fact, rows.stream().filter(row -> times.applyAsInt(row) > 0).map(FrozenRow::commitment).toList());
        }

        void orders(String fact, List<ServedOrders.Served> served) {
            facts.put(fact, FactValue.of(served.size()));
            records.put(fact, served.stream().flatMap(order -> order.commitments().stream()).distinct().toList());
        }

        void count(String fact, int count) {
            facts.put(fact, FactValue.of(count));
        }
    }
}
