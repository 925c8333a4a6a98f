package io.touhao.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * All sums of a published table as a flow: every cell and total is an arc, and what flows into a node flows out of it.
 * Whatever left-out figures one may think of that fit the published ones differ from the true ones by a circulation
 * through left-out arcs; so how far a left-out figure could be from the true one is a greatest flow, and this is exact,
 * for whoever knows only the table as for an {@link Insider}.
 */
final class Network {

    private static final double ENOUGH = 1e15;
    private static final double NOTHING = 1e-9;
    /** What is hidden already costs next to nothing. */
    private static final double HIDDEN = 1e-3;
    /** Narrower ways are not looked for. */
    private static final double NARROW = 1e-4;
    private static final double FINER = 4;

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
    private record Arc(int from, int to, double value, double cost) {}

    private final List<Boolean> hidden = new ArrayList<>();

    int add(int from, int to, double value, double cost) {
        var key = arcs.size();
        arcs.add(new Arc(from, to, value, cost));
        hidden.add(false);
        at.get(from).add(key);
        at.get(to).add(key);
        return key;
    }

    void hide(int key) {
        hidden.set(key, true);
    }

    double value(int key) {
        return arcs.get(key).value();
    }

    /** How much larger than the truth the figure could be for this one; no more than the limit is looked for. */
    double above(int key, double limit, Insider insider) {
        return new Moving(key, true, limit, insider).throughHidden().reached;
    }

    /** How much smaller. */
    double below(int key, double limit, Insider insider) {
        var most = Math.min(limit, value(key) - insider.known(key));
        return new Moving(key, false, most, insider).throughHidden().reached;
    }

    /** Lets the figure move so far for this one, hiding what it takes; how it moves, as far as it can. */
    Movement move(int key, boolean up, double wanted, Insider insider) {
        return new Moving(key, up, wanted, insider).throughHidden().throughAll().movement();
    }

    /** A circulation that moves one figure: by how much each arc differs from the truth. */
    record Movement(double reached, int[] arcs, double[] by) {

        /** Whether it is possible for this one, too. */
        boolean isPossible(Insider insider, Network network) {
            for (var place = 0; place < arcs.length; place++) {
                var arc = arcs[place];
                if (insider.settled(arc) || network.value(arc) + by[place] < insider.known(arc) - NOTHING) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Step(int arc, boolean forward) {}

    /** A flow between the ends of an arc that grows way by way. */
    private final class Moving {

        private final int key;
        private final boolean up;
        private final double wanted;
        private final Insider insider;
        private final double[] moved = new double[arcs.size()];
        private double reached;

        private Moving(int key, boolean up, double wanted, Insider insider) {
            this.key = key;
            this.up = up;
            this.wanted = wanted;
            this.insider = insider;
        }

        Moving throughHidden() {
            return through(false);
        }

        Moving throughAll() {
            return through(true);
        }

        /** Broad ways first, then ever finer ones. */
        private Moving through(boolean all) {
            for (var least = Math.max(wanted, 2 * NARROW); least > NARROW && isShort(); least /= FINER) {
                var way = cheapest(Math.min(least, wanted - reached), all);
                while (way.isPresent() && isShort()) {
                    push(way.get());
                    way = cheapest(Math.min(least, wanted - reached), all);
                }
            }
            return this;
        }

        private boolean isShort() {
            return wanted - reached > NOTHING;
        }

        private void push(List<Step> way) {
            var room = way.stream().mapToDouble(this::room).reduce(wanted - reached, Math::min);
            way.forEach(step -> moved[step.arc] += step.forward ? room : -room);
            reached += room;
        }

        private double room(Step step) {
            if (step.arc == key || insider.settled(step.arc)) {
                return 0;
            }
            return step.forward ? ENOUGH : value(step.arc) - insider.known(step.arc) + moved[step.arc];
        }

        /** What a step over the arc costs; endless where it may not be hidden. */
        private double cost(int arc, boolean all) {
            if (hidden.get(arc) || Math.abs(moved[arc]) > NOTHING) {
                return HIDDEN;
            }
            return all ? arcs.get(arc).cost() : Double.POSITIVE_INFINITY;
        }

        private Optional<List<Step>> cheapest(double least, boolean all) {
            var source = up ? arcs.get(key).to() : arcs.get(key).from();
            var sink = up ? arcs.get(key).from() : arcs.get(key).to();
            var costs = new double[nodes];
            var came = new Step[nodes];
            Arrays.fill(costs, Double.POSITIVE_INFINITY);
            costs[source] = 0;
            var queue = new PriorityQueue<double[]>(Comparator.comparingDouble(entry -> entry[0]));
            queue.add(new double[] {0, source});
            while (!queue.isEmpty()) {
                var entry = queue.poll();
                var node = (int) entry[1];
                if (node == sink) {
                    return Optional.of(way(came, source, sink));
                }
                if (entry[0] <= costs[node]) {
                    steps(node, least, all, costs, came, queue);
                }
            }
            return Optional.empty();
        }

        private void steps(int node, double least, boolean all, double[] costs, Step[] came, PriorityQueue<double[]> queue) {
            for (var arc : at.get(node)) {
                var step = new Step(arc, arcs.get(arc).from() == node);
                var next = step.forward ? arcs.get(arc).to() : arcs.get(arc).from();
                var sum = costs[node] + cost(arc, all);
                if (sum < costs[next] && room(step) >= least) {
                    costs[next] = sum;
                    came[next] = step;
                    queue.add(new double[] {sum, next});
                }
            }
        }

        private List<Step> way(Step[] came, int source, int sink) {
            var way = new ArrayList<Step>();
            for (var node = sink; node != source; ) {
                var step = came[node];
                way.add(step);
                node = step.forward ? arcs.get(step.arc).from() : arcs.get(step.arc).to();
            }
            return way.reversed();
        }

        private Movement movement() {
            moved[key] = up ? reached : -reached;
            var touched = java.util.stream.IntStream.range(0, moved.length).filter(arc -> Math.abs(moved[arc]) > NOTHING).toArray();
            return new Movement(reached, touched, Arrays.stream(touched).mapToDouble(arc -> moved[arc]).toArray());
        }
    }
}
