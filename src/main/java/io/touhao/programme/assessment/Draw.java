package io.touhao.programme.assessment;

import java.time.Instant;

/**
 * A draw that was held.
 *
 * @param listHash names the lists that it was drawn from
 * @param pool experts that there were
 * @param barred pairs of expert and application that conflicts of interest barred
 * @param second applications that one more expert reads
 * @param witness who watched
 */
public record Draw(
        long id, String seed, String listHash, int pool, int barred, int applications, int second, Instant at, String by, String witness) {}
