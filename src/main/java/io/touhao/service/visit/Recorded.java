package io.touhao.service.visit;

/**
 * What came of recording a visit.
 *
 * @param again whether it had arrived before
 */
public record Recorded(Visit visit, boolean again) {}
