package io.touhao.monitoring.board;

import java.math.BigDecimal;

/**
 * What filling in costs (填报负担): of a month with all its forms, per enterprise that has filed, every handing in counted.
 *
 * @param unit whose enterprises they are
 * @param firms that have filed
 * @param fields mean number of items an enterprise filled by hand
 * @param minutes middle of the time an enterprise took
 * @param hours of all enterprises together
 * @param againRate enterprises that handed in more than once, per cent
 */
public record Burden(String unit, long firms, BigDecimal fields, BigDecimal minutes, BigDecimal hours, BigDecimal againRate) {}
