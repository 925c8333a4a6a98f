package io.touhao.directory;

/** Key of a post. */
public record PostId(long value) {}
