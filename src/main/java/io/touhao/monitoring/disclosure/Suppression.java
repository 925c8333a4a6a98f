package io.touhao.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out what would give somebody away, and then what would give that away. Afterwards every cell that was left out
 * for its own sake is measured: it could be as far from the truth as the rule demands, upwards and downwards.
 */
final class Suppression {

    private static final int TRIES = 12;

    private final DisclosureRule rule;
    private final List<Cell> cells;
    private final TableNetwork table;
    private final Reason[] reasons;

    private Suppression(DisclosureRule rule, List<Cell> cells) {
        this.rule = rule;
        this.cells = cells;
        this.table = TableNetwork.of(cells);
        this.reasons = cells.stream().map(cell -> isWhole(cell) ? Reason.SHOWN : cell.own(rule)).toArray(Reason[]::new);
    }

    private static boolean isWhole(Cell cell) {
        return cell.column().isEmpty() && !cell.row().contains(".");
    }

    /**
     * The cells with what is left out.
     *
     * @param exposed cells that could not be protected as far as the rule demands; a table with any is not shown
     */
    record Result(List<Cell> cells, List<Cell> exposed) {}

    static Result of(DisclosureRule rule, List<Cell> cells) {
        var suppression = new Suppression(rule, cells);
        suppression.run();
        return suppression.result();
    }

    private void run() {
        var primary = IntStream.range(0, cells.size()).filter(place -> reasons[place].isPrimary()).boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -cells.get(place).value())).toList();
        primary.forEach(place -> table.network().hide(table.arc(place)));
        primary.forEach(this::protect);
    }

    /** Hides cycles through the cell until it could move far enough. */
    private void protect(int place) {
        var cell = cells.get(place);
        var wanted = Math.max(rule.above(cell.value()), rule.below(cell.value()));
        for (var attempt = 0; attempt < TRIES && !isSafe(place); attempt++) {
            var cycle = table.network().cheapestCycle(table.arc(place), attempt < TRIES / 2 ? wanted : Math.max(1, wanted / (attempt * attempt)));
            if (cycle.isEmpty()) {
                attempt = Math.max(attempt, TRIES / 2 - 1);
            }
            cycle.ifPresent(arcs -> arcs.forEach(this::hide));
        }
    }

    private void hide(int arc) {
        table.network().hide(arc);
        if (reasons[arc].isShown()) {
            reasons[arc] = Reason.SECONDARY;
        }
    }

    private boolean isSafe(int place) {
        var value = cells.get(place).value();
        var above = rule.above(value);
        var below = rule.below(value);
        return table.network().above(table.arc(place), above) >= above * (1 - 1e-9)
                && table.network().below(table.arc(place), below) >= below * (1 - 1e-9);
    }

    private Result result() {
        var shown = new ArrayList<Cell>();
        var exposed = new ArrayList<Cell>();
        for (var place = 0; place < cells.size(); place++) {
            shown.add(cells.get(place).with(reasons[place]));
            if (reasons[place].isPrimary() && !isSafe(place)) {
                exposed.add(shown.getLast());
            }
        }
        return new Result(shown, exposed);
    }
}
