package io.touhao.monitoring.series;

import java.util.Locale;

/**
 * What the panel holds of an enterprise and a period. Money is in 千元, electricity in 万千瓦时; {@code …_BEFORE} is the
 * same of the year before as the enterprise states it now.
 */
public enum Measure {
    OUTPUT, OUTPUT_BEFORE,
    REVENUE, REVENUE_BEFORE,
    PROFIT, PROFIT_BEFORE,
    RECEIVABLES, RECEIVABLES_BEFORE,
    ORDERS, ORDERS_BEFORE,
    EMPLOYEES, EMPLOYEES_BEFORE,
    ELECTRICITY, ELECTRICITY_BEFORE,
    /** Electricity as the grid measured it. */
    METERED,
    /** Taxes as the tax office received them. */
    TAXED;

    /** The column of the monthly return. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the enterprise itself states it. */
    boolean isReturned() {
        return this != METERED && this != TAXED;
    }
}
