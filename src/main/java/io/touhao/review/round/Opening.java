package io.touhao.review.round;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Level;
import io.touhao.directory.PostId;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Who reports what to whom, worked out when a round opens. */
final class Opening {

    private final RoundId round;
    private final UnitPath root;
    private final Map<UnitPath, Unit> units;
    private final Map<CommitmentId, LedgerRow> standing;
    private final Map<Desk, List<LedgerRow>> desks;
    private final Instant at;

    Opening(RoundId round, UnitPath root, List<Unit> units, List<LedgerRow> standing, Instant at) {
        this.round = round;
        this.root = root;
        this.units = units.stream().collect(Collectors.toMap(Unit::path, Function.identity()));
        this.standing = standing.stream().collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        this.desks = standing.stream()
                .filter(row -> row.state().isOpen() && this.units.containsKey(row.unit()))
                .collect(Collectors.groupingBy(
                        row -> new Desk(row.unit(), row.owner().post()), TreeMap::new, Collectors.toList()));
        this.at = at;
    }

    /** A post of a unit, for which one sheet is made. */
    private record Desk(UnitPath unit, PostId post) implements Comparable<Desk> {
        @Override
        public int compareTo(Desk other) {
            return Comparator.comparing(Desk::unit).thenComparing(desk -> desk.post().value()).compare(this, other);
        }
    }

    boolean isEmpty() {
        return desks.isEmpty();
    }

    /** The units' sheets, those above first, then the owners'. */
    List<Sheet> sheets(IntFunction<List<SheetId>> ids) {
        var consolidating = desks.keySet().stream()
                .flatMap(desk -> line(desk.unit()).stream())
                .distinct()
                .sorted(Comparator.comparingInt(UnitPath::depth).thenComparing(Comparator.naturalOrder()))
                .toList();
        var keys = ids.apply(consolidating.size() + desks.size()).iterator();
        var sheets = new ArrayList<Sheet>();
        var ofUnit = new HashMap<UnitPath, SheetId>();
        for (var unit : consolidating) {
            var id = keys.next();
            sheets.add(unitSheet(id, unit, Optional.ofNullable(ofUnit.get(unit.parent()))));
            ofUnit.put(unit, id);
        }
        desks.forEach((desk, rows) -> sheets.add(ownerSheet(keys.next(), rows, ofUnit.get(desk.unit()))));
        return sheets;
    }

    /** What the owners' sheets account for, filled with what was said last. */
    List<SheetStore.Item> items(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.kind() == SheetKind.OWNER)
                .flatMap(sheet -> desks.get(new Desk(sheet.unit(), new PostId(sheet.owner().post()))).stream()
                        .map(row -> new SheetStore.Item(
                                sheet.id(), row.id().value(), row.unit(), row.action(), lead(row), row.problems(),
                                row.nextSteps())))
                .toList();
    }

    /** The unit and those above it, up to the root. */
    private List<UnitPath> line(UnitPath unit) {
        var line = new ArrayList<UnitPath>();
        for (var step = unit; ; step = step.parent()) {
            line.add(step);
            if (step.equals(root) || step.depth() == 1) {
                return line;
            }
        }
    }

    private Sheet unitSheet(SheetId id, UnitPath path, Optional<SheetId> upper) {
        var unit = units.get(path);
        var items = (int) desks.entrySet().stream()
                .filter(desk -> path.contains(desk.getKey().unit()))
                .mapToLong(desk -> desk.getValue().size())
                .sum();
        var owner = new Sheet.SheetOwner(0, unit.name(), 0, "", 0, "");
        return fresh(id, upper, SheetKind.UNIT, path, unit.name(), unit.level(), owner, items);
    }

    private Sheet ownerSheet(SheetId id, List<LedgerRow> rows, SheetId upper) {
        var row = rows.getFirst();
        return fresh(
                id, Optional.of(upper), SheetKind.OWNER, row.unit(), row.unitName(), row.level(),
                Sheet.SheetOwner.of(row.owner()), rows.size());
    }

    private Sheet fresh(
            SheetId id, Optional<SheetId> upper, SheetKind kind, UnitPath unit, String name, Level level,
            Sheet.SheetOwner owner, int items) {
        return new Sheet(
                id, round, upper, kind, unit, name, level, owner, items, "", "", "", SheetState.OPEN, at, "", "",
                Optional.empty(), "", 0, 0);
    }

    /** The office that answers for it at the top. */
    private String lead(LedgerRow row) {
        var top = row;
        while (top.parent().map(standing::get).isPresent()) {
            top = standing.get(top.parent().get());
        }
        return top.owner().officeName();
    }
}
