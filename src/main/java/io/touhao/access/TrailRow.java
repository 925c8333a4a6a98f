package io.touhao.access;

import java.time.Instant;

/**
 * One row of the trail, before it is chained.
 *
 * @param at when, to the microsecond
 * @param result {@code done} or {@code refused}
 * @param request id of the web request, or empty
 * @param source network address the request came from, or empty
 */
record TrailRow(
        Instant at, long account, String actorName, String actorTitle, String role, String unit, String verb,
        String object, String detail, String result, String request, String source) {

    /** The chain value: SM3 over the value before and everything in this row. */
    byte[] chainedTo(byte[] previous, long seq) {
        return new Sm3().field(previous)
                .field(seq)
                .field(at.getEpochSecond())
                .field(at.getNano())
                .field(account)
                .field(actorName)
                .field(actorTitle)
                .field(role)
                .field(unit)
                .field(verb)
                .field(object)
                .field(detail)
                .field(result)
                .field(request)
                .field(source)
                .hash();
    }
}
