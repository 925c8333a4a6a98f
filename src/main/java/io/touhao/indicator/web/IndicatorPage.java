package io.touhao.indicator.web;

import io.touhao.directory.Unit;
import io.touhao.indicator.Indicator;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Gap;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Optional;

/**
 * One indicator for one unit.
 *
 * @param at the day it is looked back from; empty for now
 * @param facts one line: period, standing, since when
 * @param periods the periods there are, latest first
 * @param depths which units below are listed
 * @param own whether the viewer may open records of the unit
 */
record IndicatorPage(
        Indicator indicator, Unit unit, Optional<Period> period, String at, String facts, List<KeyFigure> strip, Lines lines,
        List<Choice> periods, List<Choice> depths, Table table, List<EditionRow> editions, List<SliceRow> slices,
        Definition definition, List<Link> above, Optional<Long> records, boolean own) {

    /** One of several ways to look. */
    record Choice(String title, String address, boolean on) {}

    /** The units below, with what their figures are held against. */
    record Table(String level, String now, String before, String unit, String against, boolean rate, List<UnitRow> rows) {}

    /**
     * @param place among the rows; equal figures share it
     * @param gap the bar of a rate's difference from the whole
     * @param share of the whole, for what adds up
     */
    record UnitRow(
            String place, String name, String address, String figure, String opens, String before, String change,
            Optional<Gap> gap, String difference, boolean behind, String share, String revision) {}

    record EditionRow(String period, String preliminary, String revised, String last, String held, String change, String known) {}

    record SliceRow(String member, String figure, String opens) {}

    /** What the figure means, line by line. */
    record Definition(List<Line> lines, String formula, String note) {}

    record Line(String title, String words, boolean mono) {}

    Heading heading() {
        return Heading.of(indicator.title(), "indicators").child("catalogue").facts(facts).under(new Link("指标目录", "/indicators"));
    }

    String address() {
        return "/indicators/" + indicator.id();
    }

    /** The address of something about the same unit, period and day. */
    String address(String what) {
        return Addresses.of(address() + what, "unit", unit.path().value(), "period", period.map(Period::code).orElse(""), "at", at);
    }

    /** Where the records beneath the unit's own figure stand. */
    String recordsAddress() {
        return address() + "/records/" + new Spot(unit.path().value(), period.map(Period::code).orElse(""), at, "").code();
    }

    String since() {
        return Dates.full(indicator.inForce().from()) + "起用";
    }
}
