package io.touhao.registry.profile;

import io.touhao.directory.Days;

/**
 * A tag of an enterprise (标签).
 *
 * @param source the document or office that says so
 * @param days how long it holds
 */
public record Tag(long id, TagKind kind, String name, String source, Days days, String givenBy) {}
