package io.touhao.monitoring.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The items of the monthly return, in the order of its columns. */
enum DemoItem {
    OUTPUT(Kind.FLOW), SALES(Kind.FLOW), EXPORT(Kind.FLOW), PRODUCT(Kind.FLOW), FINISHED_GOODS(Kind.STOCK),
    SALES_RATE(Kind.STOCK), CAPACITY(Kind.STOCK), REVENUE(Kind.FLOW), COST(Kind.FLOW), SURTAX(Kind.FLOW), SELLING(Kind.FLOW),
    ADMIN(Kind.FLOW), RESEARCH(Kind.FLOW), FINANCE(Kind.FLOW), PROFIT(Kind.FLOW), TAX(Kind.FLOW), ASSETS(Kind.STOCK),
    LIABILITIES(Kind.STOCK), RECEIVABLES(Kind.STOCK), PAYABLES(Kind.STOCK), INVESTMENT(Kind.FLOW), ORDERS(Kind.STOCK),
    EMPLOYEES(Kind.STOCK), PAYROLL(Kind.FLOW), ELECTRICITY(Kind.FLOW), GAS(Kind.FLOW), WATER(Kind.FLOW), DEVICES(Kind.STOCK),
    OUTLOOK(Kind.ASKED), DIFFICULTY(Kind.ASKED), REVENUE_NEXT(Kind.ASKED);

    /** What is stated of it: a flow for the month and the year to date, a stock at the end, or an answer. */
    enum Kind {
        FLOW, STOCK, ASKED
    }

    private final Kind kind;

    DemoItem(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Electricity and rates have one decimal, all else is whole. */
    boolean hasDecimal() {
        return this == ELECTRICITY || this == SALES_RATE || this == CAPACITY;
    }

    /** Its columns. */
    private Stream<String> columns() {
        var name = name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FLOW -> Stream.of(name, name + "_total", name + "_before", name + "_total_before");
            case STOCK -> Stream.of(name, name + "_before");
            case ASKED -> Stream.of(name);
        };
    }

    static List<String> allColumns() {
        return Arrays.stream(values()).flatMap(DemoItem::columns).toList();
    }
}
