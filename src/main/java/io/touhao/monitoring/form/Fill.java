package io.touhao.monitoring.form;

/** Where the figure of an item comes from. */
public sealed interface Fill {

    /** The enterprise fills it in (要填). */
    record Ask() implements Fill {}

    /** The value of the last period stands until it is changed (沿用). */
    record Keep() implements Fill {}

    /** Somebody measured it (带入): ELECTRICITY, TAX; asked where nothing has come. */
    record Meter(String kind) implements Fill {}

    /** It follows from other items (带入). */
    record Compute(Terms formula) implements Fill {}
}
