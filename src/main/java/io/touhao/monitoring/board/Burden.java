package io.touhao.monitoring.board;

import java.math.BigDecimal;

/**
 * What filling in costs (填报负担) of a period.
 *
 * @param fields mean number of items an enterprise filled by hand
 * @param minutes middle of the time a submission took
 * @param hours of all enterprises together
 * @param returnedRate returned in per cent of submissions
 */
public record Burden(BigDecimal fields, BigDecimal minutes, BigDecimal hours, BigDecimal returnedRate) {}
