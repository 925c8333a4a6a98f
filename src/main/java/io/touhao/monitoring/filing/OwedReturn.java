package io.touhao.monitoring.filing;

import java.time.LocalDateTime;

/**
 * A return that waits for its enterprise (待报).
 *
 * @param title of form and period: 2023年8月 规上工业企业月报
 * @param lock when it locks for the enterprise
 * @param late whether it is locked; it can then be asked to be opened once more
 */
public record OwedReturn(String title, FilingState state, LocalDateTime lock, boolean late, String address) {}
