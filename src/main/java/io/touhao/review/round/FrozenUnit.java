package io.touhao.review.round;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;

/**
 * A unit as the tree stood when the round was frozen.
 *
 * @param parent the unit above; the root of the round is its own parent
 * @param kind name of {@link io.touhao.directory.Region.Kind}: what sort of city, county or zone
 */
public record FrozenUnit(UnitPath path, String name, String shortName, Level level, UnitPath parent, String kind) {}
