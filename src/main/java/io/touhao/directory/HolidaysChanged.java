package io.touhao.directory;

/** Event: working days are counted differently from now on; told in the transaction that changes the table. */
public record HolidaysChanged(int year) {}
