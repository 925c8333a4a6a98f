package io.touhao.registry.contact;

import java.time.Instant;

/**
 * A contact of an enterprise (联系人).
 *
 * @param mask the phone as screens show it: 138****1234
 */
public record Contact(long id, long enterprise, String name, String post, String mask, String source, String by, Instant at) {}
