package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import java.time.Instant;

/**
 * One thing that happened to one commitment of a unit.
 *
 * @param account who did it; 0 for the platform itself
 */
public record Happening(CommitmentId commitment, UnitPath unit, Instant at, long account, String actor, CommitmentEvent event) {}
