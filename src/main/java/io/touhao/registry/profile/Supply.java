package io.touhao.registry.profile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who supplied a field and when (一数一源).
 *
 * @param before what stood there; empty for nothing
 * @param validFrom the day from which the value holds in the world
 * @param source the document, system or act it came from
 * @param by the person or enterprise that supplied it
 */
public record Supply(Field field, String before, String value, LocalDate validFrom, String source, String by, Instant at) {}
