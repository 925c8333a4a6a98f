package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises heads of tables in a sheet: of one line or several, merged or not, printed once or again. */
final class HeadFinder {

    private static final int TALLEST = 4;
    private static final int ENOUGH = 8;
    private static final int SAMPLE = 2_000;
    private static final int DEEPEST = 200;

    private final Grid grid;
    private final int planYear;

    HeadFinder(Grid grid, int planYear) {
        this.grid = grid;
        this.planYear = planYear;
    }

    /** The first head of a ledger in the sheet. */
    Optional<Head> first() {
        return grid.rows().keySet().stream().limit(DEEPEST).flatMap(row -> at(row).stream()).findFirst();
    }

    /** The head that begins in this row, if one does. */
    Optional<Head> at(int row) {
        if (weight(guesses(row)) < 4) {
            return Optional.empty();
        }
        int bottom = bottom(row);
        List<HeadColumn> columns = columns(row, bottom);
        return isLedger(columns) ? Optional.of(choose(row, bottom, columns)) : Optional.empty();
    }

    private List<HeadModel.Guess> guesses(int row) {
        return grid.row(row).values().stream()
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> HeadModel.guess(cell.text()).stream())
                .toList();
    }

    /** The sum of the best weight of each meaning, the known others apart. */
    private static int weight(List<HeadModel.Guess> guesses) {
        Map<Meaning, Integer> best = new EnumMap<>(Meaning.class);
        guesses.stream()
                .filter(guess -> guess.meaning() != Meaning.OTHER)
                .forEach(guess -> best.merge(guess.meaning(), guess.weight(), Math::max));
        return best.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int bottom(int top) {
        int merged = grid.row(top).keySet().stream()
                .flatMap(column -> grid.mergeAt(top, column).stream())
                .mapToInt(Merge::bottom)
                .filter(bottom -> bottom < top + TALLEST)
                .max()
                .orElse(top);
        return merged > top ? merged : isSecondLine(top, top + 1) ? top + 1 : top;
    }

    /** A line below that only names columns left open above, or names columns again more closely. */
    private boolean isSecondLine(int top, int row) {
        List<Integer> columns = grid.columns(row, row);
        List<GridCell> cells = columns.stream().map(column -> grid.at(row, column)).filter(cell -> !cell.isEmpty()).toList();
        boolean isShort = cells.stream()
                .allMatch(cell -> cell.text().length() < 20 && !(cell.content() instanceof CellContent.Figure));
        return !cells.isEmpty() && isShort && (columns.stream().allMatch(column -> isOpen(top, column)) || isNamed(top, row, cells));
    }

    private boolean isOpen(int top, int column) {
        return grid.at(top, column).isEmpty() || grid.mergeAt(top, column).filter(Merge::isWide).isPresent();
    }

    private boolean isNamed(int top, int row, List<GridCell> cells) {
        long named = cells.stream()
                .filter(cell -> HeadModel.isTimeOnly(cell.text()) || HeadModel.guess(cell.text()).filter(guess -> guess.weight() > 1).isPresent())
                .count();
        return named * 3 >= cells.size() * 2L && grid.columns(row, row).stream().anyMatch(column -> isOpen(top, column));
    }

    private List<HeadColumn> columns(int top, int bottom) {
        List<HeadColumn> columns = new ArrayList<>();
        for (int column : grid.columns(top, bottom)) {
            Set<String> path = new LinkedHashSet<>();
            for (int row = top; row <= bottom; row++) {
                path.add(grid.covered(row, column).text());
            }
            path.remove("");
            if (!path.isEmpty()) {
                columns.add(column(column, bottom, List.copyOf(path)));
            }
        }
        return columns;
    }

    private HeadColumn column(int column, int bottom, List<String> path) {
        HeadModel.Guess guess = guess(path).orElse(new HeadModel.Guess(Meaning.OTHER, 0, List.of()));
        return new HeadColumn(
                column, String.join(" ", path), guess.meaning(), guess.weight(), guess.besides(),
                grid.isHiddenColumn(column), below(column, bottom));
    }

    private HeadColumn.Below below(int column, int bottom) {
        return HeadColumn.Below.of(grid.rows().tailMap(bottom, false).values().stream()
                .map(row -> row.getOrDefault(column, GridCell.NOTHING).text())
                .filter(text -> !text.isEmpty())
                .limit(SAMPLE)
                .toList());
    }

    /** The lowest line says most; where it says too little the lines above are read with it. */
    private static Optional<HeadModel.Guess> guess(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<HeadModel.Guess> lowest = HeadModel.guess(path.getLast());
        Optional<HeadModel.Guess> joined = path.size() < 2 ? Optional.empty() : HeadModel.guess(String.join("", path));
        Optional<HeadModel.Guess> highest = HeadModel.guess(path.getFirst());
        return java.util.stream.Stream.of(lowest, joined, highest)
                .flatMap(Optional::stream)
                .reduce((best, other) -> other.weight() > best.weight() ? other : best);
    }

    private static boolean isLedger(List<HeadColumn> columns) {
        Map<Meaning, Integer> best = new EnumMap<>(Meaning.class);
        columns.stream()
                .filter(column -> column.meaning() != Meaning.OTHER)
                .forEach(column -> best.merge(column.meaning(), column.weight(), Math::max));
        int weight = best.values().stream().mapToInt(Integer::intValue).sum();
        boolean names = best.containsKey(Meaning.TASK) || best.containsKey(Meaning.TARGET) && best.size() > 3
                || best.size() > 4;
        return names && best.size() > 2 && weight >= ENOUGH;
    }

    private Head choose(int top, int bottom, List<HeadColumn> columns) {
        Map<Meaning, HeadColumn> chosen = new EnumMap<>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            best(columns, meaning).ifPresent(column -> chosen.put(meaning, column));
        }
        chosen.remove(Meaning.OTHER);
        standIn(chosen, columns);
        number(chosen, bottom);
        boolean asks = chosen.containsKey(Meaning.STATE) && chosen.get(Meaning.STATE).text().contains("是否");
        return new Head(
                top,
                bottom,
                chosen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().column())),
                chosen.values().stream().distinct().collect(Collectors.toMap(HeadColumn::column, HeadColumn::besides)),
                asks);
    }

    private Optional<HeadColumn> best(List<HeadColumn> columns, Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).max(order(meaning));
    }

    /** Of several columns of one meaning: seen before hidden, then what the meaning prefers, then the surest, then the first. */
    private Comparator<HeadColumn> order(Meaning meaning) {
        Comparator<HeadColumn> seen = Comparator.comparing(HeadColumn::hidden, Comparator.reverseOrder());
        Comparator<HeadColumn> surest = Comparator.comparingInt(HeadColumn::weight);
        Comparator<HeadColumn> last = Comparator.comparingInt(HeadColumn::column);
        return switch (meaning) {
            case TASK -> seen.thenComparing(HeadColumn::isStrong).thenComparing(column -> column.below().distinct()).thenComparing(surest)
                    .thenComparing(last.reversed());
            case TARGET -> seen.thenComparing(HeadColumn::isFilled).thenComparing(column -> column.yearly(planYear))
                    .thenComparing(column -> column.yearly(planYear) == 0 ? column.period() : 0).thenComparing(surest).thenComparing(last.reversed());
            case PROGRESS -> seen.thenComparing(HeadColumn::isFilled).thenComparing(HeadColumn::isStrong)
                    .thenComparing(HeadColumn::period).thenComparing(surest)
                    .thenComparing(column -> column.below().length()).thenComparing(last);
            case NO, CODE, LEAD, OWNER, SUPPORTING, DUE, PROBLEMS, NEXT, STATE, OTHER ->
                seen.thenComparing(surest).thenComparing(last.reversed());
        };
    }

    /** What a ledger calls otherwise: its only number, its task, its second responsible body, its measures. */
    private void standIn(Map<Meaning, HeadColumn> chosen, List<HeadColumn> columns) {
        if (!chosen.containsKey(Meaning.NO) && chosen.containsKey(Meaning.CODE)) {
            chosen.put(Meaning.NO, chosen.get(Meaning.CODE));
        }
        if (!chosen.containsKey(Meaning.TASK)) {
            task(chosen, columns);
        }
        if (!chosen.containsKey(Meaning.SUPPORTING)) {
            columns.stream()
                    .filter(column -> column.meaning() == Meaning.LEAD && column.isStrong() && column != chosen.get(Meaning.LEAD))
                    .findFirst()
                    .ifPresent(second -> chosen.put(Meaning.SUPPORTING, second));
        }
        HeadColumn progress = chosen.get(Meaning.PROGRESS);
        List<HeadColumn> later = columns.stream()
                .filter(column -> column.isStrong() || progress != null && column.column() > progress.column())
                .toList();
        chosen.remove(Meaning.NEXT);
        best(later, Meaning.NEXT).ifPresent(next -> chosen.put(Meaning.NEXT, next));
        if (!chosen.containsKey(Meaning.STATE)) {
            columns.stream()
                    .filter(column -> column.meaning() == Meaning.PROGRESS && column != progress && column.below().states())
                    .findFirst()
                    .ifPresent(state -> chosen.put(Meaning.STATE, state));
        }
    }

    /** A column of numbers before the task is the number, whatever stands above it. */
    private void number(Map<Meaning, HeadColumn> chosen, int bottom) {
        int before = chosen.containsKey(Meaning.NO) ? 0 : chosen.get(Meaning.TASK).column();
        for (int column = 0; column < before; column++) {
            HeadColumn.Below below = below(column, bottom);
            if (below.numbers() && !chosen.containsKey(Meaning.NO)) {
                chosen.put(Meaning.NO, new HeadColumn(column, "", Meaning.NO, 0, List.of(), false, below));
            }
        }
    }

    private void task(Map<Meaning, HeadColumn> chosen, List<HeadColumn> columns) {
        Optional<HeadColumn> named = columns.stream()
                .filter(column -> column.meaning() == Meaning.TARGET && column.text().contains("任务"))
                .findFirst();
        Optional<HeadColumn> unknown = columns.stream()
                .filter(column -> column.weight() == 0 && column.below().length() > 5)
                .max(Comparator.comparingInt(column -> column.below().length()));
        named.or(() -> unknown).or(() -> Optional.ofNullable(chosen.get(Meaning.TARGET))).ifPresent(task -> {
            chosen.put(Meaning.TASK, task);
            chosen.remove(Meaning.TARGET, task);
            best(columns.stream().filter(column -> column != task).toList(), Meaning.TARGET)
                    .ifPresent(target -> chosen.put(Meaning.TARGET, target));
        });
    }
}
