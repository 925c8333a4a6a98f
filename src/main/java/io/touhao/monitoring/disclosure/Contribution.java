package io.touhao.monitoring.disclosure;

import io.touhao.directory.UnitPath;

/** What an enterprise puts into a table. */
public record Contribution(long enterprise, UnitPath county, String division, double value) {}
