package io.touhao.registry.likeness;

import java.math.BigDecimal;

/** A known record whose name is near another's; the likeness is of the names' cores, 1 for the same. */
public record Like(long id, String uscc, String name, BigDecimal likeness) {}
