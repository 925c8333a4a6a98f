package io.touhao.directory;

/** Key of a person. */
public record PersonId(long value) {}
