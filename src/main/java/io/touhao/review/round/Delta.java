package io.touhao.review.round;

import io.touhao.directory.UnitPath;

/** What a value was when the round was frozen, and what the record says now. */
public record Delta(
        long commitment, UnitPath unit, String unitName, String number, String title, FrozenField field, String was,
        String now) {}
