package io.touhao.monitoring.triangulation;

/**
 * The parameters of comparing sources, from {@code packs/triangulation/}; every number is an assumption of ours.
 *
 * @param history so many earlier periods an enterprise must have for its own habit to be known
 * @param longest no more than so many are looked at
 * @param skip the latest periods that do not count as habit, since what is sought may have begun in them
 * @param smooth taxes come unevenly: they and the output beside them are summed over so many periods
 * @param peers an industry with fewer enterprises is compared with all
 * @param window both sources must part from the statement over so many periods, on average
 * @param electricity so many usual deviations electricity lies below its habit, as a negative number
 * @param tax the same of taxes
 */
public record TriangulationRule(
        String id, int history, int longest, int skip, int smooth, int peers, int window, double electricity, double tax) {}
