package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a frozen round says of itself: the first leaf of its tree. */
record FrozenHead(
        long id, String key, String name, UnitPath root, LocalDate from, LocalDate until, Instant cutOff, String by,
        String title, Optional<Long> previous) {}
