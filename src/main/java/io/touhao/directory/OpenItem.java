package io.touhao.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a post still has to do, as it is written down when the post is handed over.
 *
 * @param kind what it is, in the trade's word: 任务, 延期申请
 * @param key kind and key as the trail names it: {@code commitment/1234}
 * @param title its title
 * @param due the day it is due, or none for a standing duty
 */
public record OpenItem(String kind, String key, String title, Optional<LocalDate> due) {}
