package io.touhao.plan.pack;

/** One line of an evidence contract (销号要件): which sort of record, and what it must show. */
public record EvidenceItem(EvidenceKind kind, String what) {}
