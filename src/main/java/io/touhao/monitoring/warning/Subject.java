package io.touhao.monitoring.warning;

import io.touhao.directory.UnitPath;

/**
 * What was found to be so.
 *
 * @param key enterprise number, path of a unit, or division of an industry
 * @param unit whose it is: the county of an enterprise, the unit itself, the province for an industry
 */
record Subject(SubjectKind kind, String key, String name, UnitPath unit) {}
