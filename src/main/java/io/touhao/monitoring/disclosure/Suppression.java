package io.touhao.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leaves out what would give somebody away, and then what would give that away. Afterwards every cell that was left out
 * for its own sake could be as far from the truth as the rule demands, upwards and downwards: for whoever knows the table,
 * and for the {@link Insiders} who know a part of it.
 */
final class Suppression {

    private static final double NARROW = 1e-3;

    private final DisclosureRule rule;
    private final List<Cell> cells;
    private final TableNetwork table;
    private final Insiders insiders;
    private final Reason[] reasons;
    private final TreeSet<Integer> exposed = new TreeSet<>();

    private Suppression(DisclosureRule rule, List<Cell> cells) {
        this.rule = rule;
        this.cells = cells;
        this.table = TableNetwork.of(cells);
        this.insiders = new Insiders(cells, table);
        this.reasons = cells.stream().map(cell -> isWhole(cell) ? Reason.SHOWN : cell.own(rule)).toArray(Reason[]::new);
    }

    private static boolean isWhole(Cell cell) {
        return cell.column().isEmpty() && !cell.row().contains(".");
    }

    /**
     * The cells with what is left out.
     *
     * @param exposed cells that cannot be protected as far as the rule demands, whatever else is left out beside the whole
     *     of the province; a table with any is not shown
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

    private void protect(int place) {
        protect(place, true);
        protect(place, false);
    }

    /** What lets one of them think the figure other than it is does for the next, unless he knows a part of it. */
    private void protect(int place, boolean up) {
        var movements = new ArrayList<Network.Movement>();
        for (var insider : insiders.against(place)) {
            if (movements.stream().noneMatch(movement -> movement.isPossible(insider, table.network()))) {
                movements.add(protect(place, up, insider));
            }
        }
    }

    private Network.Movement protect(int place, boolean up, Insider insider) {
        var arc = table.arc(place);
        var others = cells.get(place).value() - insider.known(arc);
        var wanted = up ? rule.above(others) : rule.below(others);
        var movement = table.network().move(arc, up, wanted, insider);
        IntStream.of(movement.arcs()).forEach(this::hide);
        if (movement.reached() < wanted - NARROW) {
            exposed.add(place);
        }
        return movement;
    }

    private void hide(int arc) {
        table.network().hide(arc);
        if (reasons[arc].isShown()) {
            reasons[arc] = Reason.SECONDARY;
        }
    }

    private Result result() {
        var shown = IntStream.range(0, cells.size()).mapToObj(place -> cells.get(place).with(reasons[place])).toList();
        return new Result(shown, exposed.stream().map(shown::get).toList());
    }
}
