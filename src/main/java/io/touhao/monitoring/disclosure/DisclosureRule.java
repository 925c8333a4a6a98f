package io.touhao.monitoring.disclosure;

/**
 * When a cell is left out, from {@code packs/disclosure/}; every number is an assumption of ours.
 *
 * @param ready a table is shown once so many per cent of the period's returns are final
 * @param threshold a cell of fewer enterprises is left out
 * @param one a cell of which the largest has a larger share, per cent, is left out
 * @param two the same of the largest two
 * @param protection nobody may work out a left-out cell more closely than so many per cent to either side
 * @param floor and never more closely than so much upwards, in the item's own unit, so that small cells are hidden too
 */
public record DisclosureRule(String id, double ready, int threshold, double one, double two, double protection, double floor) {

    /** How far above its value a cell must stay possible. */
    double above(double value) {
        return Math.max(value * protection / 100, floor);
    }

    /** How far below. */
    double below(double value) {
        return value * protection / 100;
    }
}
