package io.touhao.monitoring.meter;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A figure as it is handed in, not judged yet.
 *
 * @param kind as written
 * @param uscc credit code of the enterprise
 * @param month 2023-08
 * @param figure electricity in 万千瓦时, taxes in 千元
 * @param source who measured it: 国网山东省电力公司
 */
public record Reading(String kind, String uscc, String month, String figure, String source) {

    /** A figure that was read without a fault. */
    record Sound(MeterKind kind, long enterprise, String name, String unit, YearMonth month, BigDecimal figure, String source) {

        /** Of the enterprise and month, whatever the figure. */
        Key key() {
            return new Key(kind, enterprise, month);
        }

        /** How facts name it. */
        String record() {
            return "%s/%d/%s".formatted(kind, enterprise, month.atEndOfMonth());
        }
    }

    /** What there is one figure of. */
    record Key(MeterKind kind, long enterprise, YearMonth month) {}
}
