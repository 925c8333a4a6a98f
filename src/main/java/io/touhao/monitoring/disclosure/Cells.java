package io.touhao.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Adds contributions up to cells, and cells to totals of industries, counties, cities and the province. */
final class Cells {

    private Cells() {}

    private record Key(String row, Optional<String> column) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::row).thenComparing(key -> key.column().orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Cell> of(List<Contribution> contributions) {
        var gathered = new TreeMap<Key, List<Double>>();
        for (var one : contributions) {
            for (var row : List.of(one.county().value(), one.county().parent().value(), one.county().parent().parent().value())) {
                gathered.computeIfAbsent(new Key(row, Optional.of(one.division())), key -> new ArrayList<>()).add(one.value());
                gathered.computeIfAbsent(new Key(row, Optional.empty()), key -> new ArrayList<>()).add(one.value());
            }
        }
        return gathered.entrySet().stream().map(entry -> cell(entry.getKey(), entry.getValue())).toList();
    }

    private static Cell cell(Key key, List<Double> values) {
        var sorted = values.stream().sorted(Comparator.reverseOrder()).toList();
        return new Cell(key.row(), key.column(), values.stream().mapToDouble(Double::doubleValue).sum(), values.size(),
                sorted.getFirst(), sorted.size() > 1 ? sorted.get(1) : 0, Reason.SHOWN);
    }
}
