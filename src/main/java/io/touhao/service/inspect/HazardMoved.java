package io.touhao.service.inspect;

/**
 * Told in the transaction in which something was done about a hazard: whoever must act next, and for a major one the level
 * above, must know.
 *
 * @param hazard as it is after the deed
 */
public record HazardMoved(Hazard hazard, Hazard.Deed deed) {}
