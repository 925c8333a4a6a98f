package io.touhao.review.round;

/** How many commitments of one action, led by one office, a sheet accounts for. */
public record ItemCount(SheetId sheet, String action, String lead, int count) {}
