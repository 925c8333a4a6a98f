package io.touhao.commitment;

/** Key of a piece of evidence (佐证). */
public record EvidenceId(long value) {}
