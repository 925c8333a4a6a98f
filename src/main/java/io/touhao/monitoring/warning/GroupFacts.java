package io.touhao.monitoring.warning;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.series.Firm;
import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import io.touhao.rulebook.Facts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Derives the facts of counties, cities and industries, {@code packs/warnings/facts/group.yaml}. */
final class GroupFacts {

    private final Panel panel;

    private GroupFacts(Panel panel) {
        this.panel = panel;
    }

    /**
     * The facts of all groups of a kind.
     *
     * @param names what a group is called, by its key
     */
    static FactSheet of(Panel panel, SubjectKind kind, Function<String, String> names, UnitPath province) {
        var facts = new GroupFacts(panel);
        var groups = new TreeMap<>(IntStream.range(0, panel.firms().size()).boxed()
                .collect(Collectors.groupingBy(firm -> key(kind, panel.firms().get(firm)))));
        var subjects = groups.keySet().stream()
                .map(key -> new Subject(kind, key, names.apply(key), kind == SubjectKind.INDUSTRY ? province : UnitPath.of(key)))
                .toList();
        return new FactSheet(0, subjects, groups.values().stream().map(facts::of).toArray(Facts[][]::new));
    }

    private static String key(SubjectKind kind, Firm firm) {
        return switch (kind) {
            case FIRM -> String.valueOf(firm.id());
            case COUNTY -> firm.unit().value();
            case CITY -> firm.unit().parent().value();
            case INDUSTRY -> firm.division();
        };
    }

    /** The largest enterprise of a group over three periods, for the words of a warning. */
    static Map<String, String> leaders(Panel panel, SubjectKind kind, int period) {
        return IntStream.range(0, panel.firms().size()).boxed()
                .filter(firm -> !Double.isNaN(panel.sum(Measure.OUTPUT, firm, period, 3)))
                .collect(Collectors.toMap(firm -> key(kind, panel.firms().get(firm)), firm -> firm, (one, other) ->
                        panel.sum(Measure.OUTPUT, one, period, 3) >= panel.sum(Measure.OUTPUT, other, period, 3) ? one : other))
                .entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> panel.firms().get(entry.getValue()).name()));
    }

    private Facts[] of(List<Integer> firms) {
        var length = panel.periods().size();
        var now = new double[length];
        var before = new double[length];
        for (var period = 0; period < length; period++) {
            for (var firm : firms) {
                var output = panel.at(Measure.OUTPUT, firm, period);
                if (!Double.isNaN(output)) {
                    now[period] += output;
                    before[period] += panel.at(Measure.OUTPUT_BEFORE, firm, period);
                }
            }
        }
        return IntStream.range(0, length).mapToObj(period -> of(firms, period, now, before)).toArray(Facts[]::new);
    }

    private Facts of(List<Integer> firms, int period, double[] now, double[] before) {
        var row = new Row();
        row.put("output_yoy", yearly(period, 1, now, before));
        row.put("output_yoy_1", yearly(period - 1, 1, now, before));
        row.put("output_yoy_2", yearly(period - 2, 1, now, before));
        row.put("output_yoy_3m", yearly(period, 3, now, before));
        row.put("output_yoy_3m_1", yearly(period - 1, 3, now, before));
        row.put("output_yoy_3m_2", yearly(period - 2, 3, now, before));
        row.put("firms", firms.stream().filter(firm -> panel.at(Measure.OUTPUT, firm, period) >= 0).count());
        shares(row, firms, period);
        return row.facts();
    }

    private void shares(Row row, List<Integer> firms, int period) {
        var outputs = firms.stream().mapToDouble(firm -> panel.sum(Measure.OUTPUT, firm, period, 3))
                .filter(output -> !Double.isNaN(output)).sorted().toArray();
        var whole = IntStream.range(0, outputs.length).mapToDouble(place -> outputs[place]).sum();
        if (whole > 0) {
            row.put("top_share", 100 * outputs[outputs.length - 1] / whole);
            row.put("top_two_share", 100 * (outputs[outputs.length - 1] + (outputs.length > 1 ? outputs[outputs.length - 2] : 0)) / whole);
        }
        var falling = firms.stream().filter(firm -> panel.at(Measure.OUTPUT, firm, period) < panel.at(Measure.OUTPUT_BEFORE, firm, period)).count();
        var known = firms.stream().filter(firm -> panel.at(Measure.OUTPUT, firm, period) >= 0).count();
        row.put("falling_share", known == 0 ? Double.NaN : 100.0 * falling / known);
        var stopped = firms.stream().filter(firm -> panel.at(Measure.OUTPUT, firm, period) == 0).count();
        row.put("stopped_share", known == 0 ? Double.NaN : 100.0 * stopped / known);
    }

    private static double yearly(int period, int count, double[] now, double[] before) {
        if (period - count + 1 < 0) {
            return Double.NaN;
        }
        var base = IntStream.rangeClosed(period - count + 1, period).mapToDouble(one -> before[one]).sum();
        return Row.change(IntStream.rangeClosed(period - count + 1, period).mapToDouble(one -> now[one]).sum(), base);
    }
}
