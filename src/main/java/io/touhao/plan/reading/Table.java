package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A table of a plan: rows of cells, parted by tabs in the folded text; the first row names the columns. */
record Table(List<List<Span>> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    List<Span> header() {
        return rows.getFirst();
    }

    List<List<Span>> body() {
        return rows.subList(1, rows.size());
    }

    Span span() {
        return new Span(rows.getFirst().getFirst().start(), rows.getLast().getLast().end());
    }

    /** All runs of at least two lines with cells. */
    static List<Table> in(PlanText plan) {
        var tables = new ArrayList<Table>();
        var rows = new ArrayList<List<Span>>();
        for (Span line : plan.lines()) {
            List<Span> cells = cells(plan.folded(), line);
            if (cells.size() > 1) {
                rows.add(cells);
            } else if (line.length() > 0) {
                close(rows, tables);
            }
        }
        close(rows, tables);
        return tables;
    }

    private static void close(List<List<Span>> rows, List<Table> tables) {
        if (rows.size() > 1) {
            tables.add(new Table(rows));
        }
        rows.clear();
    }

    private static List<Span> cells(String text, Span line) {
        var cells = new ArrayList<Span>();
        int start = line.start();
        for (int place = line.start(); place < line.end(); place++) {
            if (text.charAt(place) == '\t') {
                cells.add(new Span(start, place));
                start = place + 1;
            }
        }
        cells.add(new Span(start, line.end()));
        return cells;
    }
}
