package io.touhao.service.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that was done with a request.
 *
 * @param deed the verb: raise, verify, dispatch …
 * @param holder who holds it from then on; empty where nobody does
 * @param until the day until which the clock stands still, for a granted stop
 */
public record RequestStep(
        long seq, Instant at, long account, String actor, String deed, String holder, Optional<LocalDate> until, String words) {}
