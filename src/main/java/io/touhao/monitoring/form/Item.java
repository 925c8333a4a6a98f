package io.touhao.monitoring.form;

import java.util.List;
import java.util.SortedMap;

/**
 * A line of a form (指标).
 *
 * @param id name of its column
 * @param unit 千元, 万千瓦时; — where it has none
 * @param datum name of the datum over all forms: what one form holds, no other asks
 * @param standing V read in a source, M general knowledge, A assumption
 * @param options the answers of a choice by their number
 */
public record Item(
        String id, String title, String unit, Kind kind, Fill fill, String datum, String standing,
        SortedMap<Integer, String> options) {

    public String column(Measure measure) {
        return id + measure.ending();
    }

    public List<String> columns() {
        return kind.measures().stream().map(this::column).toList();
    }

    public boolean isMoney() {
        return unit.equals("千元");
    }

    /** A title without what stands in brackets, for narrow places. */
    public String shortTitle() {
        return title.replaceAll("（.*）", "").replaceAll("^其中", "");
    }
}
