package io.touhao.monitoring.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * All sums of a published table as a flow: every cell and total is an arc, and what flows into a node flows out of it.
 * Whatever left-out figures one may think of that fit the published ones differ from the true ones by a circulation
 * through left-out arcs; so how far a left-out figure could be from the true one is a greatest flow, and this is exact.
 */
final class Network {

    private static final double ENOUGH = 1e15;
    private static final double NOTHING = 1e-9;

    private final int nodes;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Integer>> at = new ArrayList<>();

    Network(int nodes) {
        this.nodes = nodes;
        for (var node = 0; node < nodes; node++) {
            at.add(new ArrayList<>());
        }
    }

    /**
     * One figure.
     *
     * @param cost how sorry one would be to leave it out; infinite where it must be shown
     */
    static final class Arc {

        final int from;
        final int to;
        final double value;
        final double cost;
        private boolean hidden;

        private Arc(int from, int to, double value, double cost) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.cost = cost;
        }

        boolean isHidden() {
            return hidden;
        }
    }

    int add(int from, int to, double value, double cost) {
        var key = arcs.size();
        arcs.add(new Arc(from, to, value, cost));
        at.get(from).add(key);
        at.get(to).add(key);
        return key;
    }

    Arc arc(int key) {
        return arcs.get(key);
    }

    void hide(int key) {
        arcs.get(key).hidden = true;
    }

    int size() {
        return arcs.size();
    }

    /** How much larger than the truth the figure could be; no more than the limit is looked for. */
    double above(int key, double limit) {
        return greatest(arcs.get(key).to, arcs.get(key).from, key, limit);
    }

    /** How much smaller. */
    double below(int key, double limit) {
        var arc = arcs.get(key);
        return Math.min(arc.value, greatest(arc.from, arc.to, key, Math.min(limit, arc.value)));
    }

    /** The greatest flow between two nodes through hidden arcs but one: up without end, down to nought. */
    private double greatest(int source, int sink, int without, double limit) {
        var moved = new double[arcs.size()];
        var sum = 0.0;
        while (sum < limit) {
            var way = shortest(source, sink, without, moved);
            if (way.isEmpty()) {
                return sum;
            }
            var room = limit - sum;
            for (var step : way.get()) {
                room = Math.min(room, room(step, moved));
            }
            for (var step : way.get()) {
                moved[step.arc] += step.forward ? room : -room;
            }
            sum += room;
        }
        return sum;
    }

    private record Step(int arc, boolean forward) {}

    private double room(Step step, double[] moved) {
        return step.forward ? ENOUGH : arcs.get(step.arc).value + moved[step.arc];
    }

    private Optional<List<Step>> shortest(int source, int sink, int without, double[] moved) {
        var came = new Step[nodes];
        var seen = new boolean[nodes];
        var queue = new ArrayDeque<Integer>(List.of(source));
        seen[source] = true;
        while (!queue.isEmpty()) {
            var node = queue.poll();
            if (node == sink) {
                return Optional.of(way(came, source, sink));
            }
            for (var key : at.get(node)) {
                var arc = arcs.get(key);
                var step = new Step(key, arc.from == node);
                var next = step.forward ? arc.to : arc.from;
                if (key != without && arc.hidden && !seen[next] && room(step, moved) > NOTHING) {
                    seen[next] = true;
                    came[next] = step;
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<Step> way(Step[] came, int source, int sink) {
        var way = new ArrayList<Step>();
        for (var node = sink; node != source; ) {
            var step = came[node];
            way.add(step);
            node = step.forward ? arcs.get(step.arc).from : arcs.get(step.arc).to;
        }
        return way.reversed();
    }

    /**
     * The cheapest cycle through the arc, over arcs that could fall by so much: hiding them lets the arc move by that much
     * up and down. What is hidden already costs next to nothing.
     */
    Optional<List<Integer>> cheapestCycle(int key, double least) {
        var source = arcs.get(key).to;
        var sink = arcs.get(key).from;
        var cost = new double[nodes];
        var came = new int[nodes];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(came, -1);
        cost[source] = 0;
        var queue = new PriorityQueue<double[]>(Comparator.comparingDouble(entry -> entry[0]));
        queue.add(new double[] {0, source});
        while (!queue.isEmpty()) {
            var entry = queue.poll();
            var node = (int) entry[1];
            if (entry[0] > cost[node] || node == sink) {
                continue;
            }
            for (var one : at.get(node)) {
                var arc = arcs.get(one);
                var next = arc.from == node ? arc.to : arc.from;
                var sum = cost[node] + (arc.hidden ? 1e-3 : arc.cost);
                if (one != key && arc.value >= least && sum < cost[next]) {
                    cost[next] = sum;
                    came[next] = one;
                    queue.add(new double[] {sum, next});
                }
            }
        }
        return Double.isInfinite(cost[sink]) ? Optional.empty() : Optional.of(cycle(came, source, sink));
    }

    private List<Integer> cycle(int[] came, int source, int sink) {
        var cycle = new ArrayList<Integer>();
        for (var node = sink; node != source; ) {
            var arc = arcs.get(came[node]);
            cycle.add(came[node]);
            node = arc.from == node ? arc.to : arc.from;
        }
        return cycle;
    }
}
