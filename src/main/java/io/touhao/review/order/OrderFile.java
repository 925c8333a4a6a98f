package io.touhao.review.order;

import io.touhao.commitment.EvidenceId;

/** Evidence named in an answer. */
public record OrderFile(EvidenceId evidence, String name) {}
