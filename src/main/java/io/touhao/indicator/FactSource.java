package io.touhao.indicator;

import java.util.List;
import java.util.Optional;

/**
 * Records that a module offers to be counted, each a fact about a day, a unit and mostly a subject. The module declares it
 * as a bean and keeps the view; definitions of indicators name both only through this.
 *
 * <p>The view has, besides the declared columns: {@code record} (text, the key of the record, unique among those known at
 * one moment), {@code unit_path} (ltree of the county or zone), {@code happened_on} (date on which it counts),
 * {@code subject} (bigint, the enterprise, may be null), {@code known_from} and {@code known_until} (timestamptz: from when,
 * and before when, it was held to be so; the second is null while it still is). A correction ends one row and begins
 * another, and what was known on any day can be asked.
 *
 * @param name how definitions call it: {@code monthly-return}
 * @param title how people call it: 工业运行月报
 * @param view {@code <module>.public_<name>}, read under row-level security
 * @param page address of the page of one record with {@code {record}} in it, where there is one
 * @param closing when the records of a month are all in; without it each counts from the day it is there
 */
public record FactSource(
        String name, String title, String view, List<FactColumn> columns, Optional<String> page, Optional<Closing> closing) {

    public FactSource {
        columns = List.copyOf(columns);
    }

    public FactSource(String name, String title, String view, List<FactColumn> columns, Optional<String> page) {
        this(name, title, view, columns, page, Optional.empty());
    }

    /** The same, whose records of a month are all in on a day of the month after. */
    public FactSource closing(Closing on) {
        return new FactSource(name, title, view, columns, page, Optional.of(on));
    }

    public Optional<FactColumn> column(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }
}
