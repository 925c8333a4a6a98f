package io.touhao.directory;

/** Key of an office. */
public record OfficeId(long value) {}
