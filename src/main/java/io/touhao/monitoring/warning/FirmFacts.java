package io.touhao.monitoring.warning;

import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import io.touhao.monitoring.triangulation.Triangulation;
import io.touhao.rulebook.Facts;
import java.util.stream.IntStream;

/** Derives the facts of enterprises, {@code packs/warnings/facts/firm.yaml}, each out of its period and those before. */
final class FirmFacts {

    private final Panel panel;
    private final Triangulation sources;

    private FirmFacts(Panel panel, Triangulation sources) {
        this.panel = panel;
        this.sources = sources;
    }

    /** The facts of all enterprises, from a period on. */
    static FactSheet of(Panel panel, Triangulation sources, int first) {
        var facts = new FirmFacts(panel, sources);
        var subjects = panel.firms().stream()
                .map(firm -> new Subject(SubjectKind.FIRM, String.valueOf(firm.id()), firm.name(), firm.unit()))
                .toList();
        return new FactSheet(first, subjects, IntStream.range(0, subjects.size()).parallel()
                .mapToObj(firm -> facts.from(firm, first)).toArray(Facts[][]::new));
    }

    private Facts[] from(int firm, int first) {
        return IntStream.rangeClosed(0, panel.last())
                .mapToObj(period -> period < first ? Facts.NONE : of(firm, period)).toArray(Facts[]::new);
    }

    private Facts of(int firm, int period) {
        var row = new Row();
        output(row, firm, period);
        money(row, firm, period);
        row.put("orders_change", Row.change(panel.at(Measure.ORDERS, firm, period), panel.at(Measure.ORDERS, firm, period - 1)));
        row.put("orders_yoy", yearly(Measure.ORDERS, firm, period));
        row.put("orders_yoy_1", yearly(Measure.ORDERS, firm, period - 1));
        row.put("employees", panel.at(Measure.EMPLOYEES, firm, period));
        row.put("employees_change", Row.change(panel.at(Measure.EMPLOYEES, firm, period), panel.at(Measure.EMPLOYEES, firm, period - 1)));
        row.put("employees_yoy", yearly(Measure.EMPLOYEES, firm, period));
        row.put("electricity", panel.at(Measure.ELECTRICITY, firm, period));
        row.put("electricity_yoy", yearly(Measure.ELECTRICITY, firm, period));
        row.put("electricity_yoy_1", yearly(Measure.ELECTRICITY, firm, period - 1));
        if (sources.isKnown(firm, period)) {
            row.put("electricity_gap", sources.electricityGap(firm, period)).put("tax_gap", sources.taxGap(firm, period));
            row.put("sources_disagree", sources.disagree(firm, period));
            row.put("periods_disagreed", sources.periodsDisagreed(firm, period));
        }
        return row.facts();
    }

    private void output(Row row, int firm, int period) {
        row.put("output", panel.at(Measure.OUTPUT, firm, period));
        row.put("output_yoy", yearly(Measure.OUTPUT, firm, period));
        row.put("output_yoy_1", yearly(Measure.OUTPUT, firm, period - 1));
        row.put("output_yoy_2", yearly(Measure.OUTPUT, firm, period - 2));
        row.put("output_yoy_3m", Row.change(panel.sum(Measure.OUTPUT, firm, period, 3), panel.sum(Measure.OUTPUT_BEFORE, firm, period, 3)));
        if (!Double.isNaN(panel.at(Measure.OUTPUT, firm, period))) {
            row.put("output_falls", run(period, one -> yearly(Measure.OUTPUT, firm, one) < 0));
            row.put("zero_periods", run(period, one -> panel.at(Measure.OUTPUT, firm, one) == 0));
            row.put("produced_before", IntStream.range(Math.max(0, period - 12), period).anyMatch(one -> panel.at(Measure.OUTPUT, firm, one) > 0));
        }
    }

    private void money(Row row, int firm, int period) {
        row.put("revenue_yoy", yearly(Measure.REVENUE, firm, period));
        row.put("profit_yoy", yearly(Measure.PROFIT, firm, period));
        row.put("profit_yoy_1", yearly(Measure.PROFIT, firm, period - 1));
        row.put("profit_yoy_2", yearly(Measure.PROFIT, firm, period - 2));
        row.put("profit", panel.at(Measure.PROFIT, firm, period));
        row.put("receivables_yoy", yearly(Measure.RECEIVABLES, firm, period));
        row.put("receivables_lead", yearly(Measure.RECEIVABLES, firm, period) - yearly(Measure.REVENUE, firm, period));
        row.put("receivables_lead_1", yearly(Measure.RECEIVABLES, firm, period - 1) - yearly(Measure.REVENUE, firm, period - 1));
    }

    /** Against the same period of the year before, per cent. */
    private double yearly(Measure measure, int firm, int period) {
        return Row.change(panel.at(measure, firm, period), panel.at(Measure.values()[measure.ordinal() + 1], firm, period));
    }

    private static int run(int period, java.util.function.IntPredicate holds) {
        var count = 0;
        while (count <= period && holds.test(period - count)) {
            count++;
        }
        return count;
    }
}
