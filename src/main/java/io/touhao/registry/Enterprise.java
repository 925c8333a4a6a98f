package io.touhao.registry;

import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import java.util.Optional;

/**
 * An enterprise: one record, whatever it is called.
 *
 * @param unit the county or zone it belongs to
 * @param industry class of GB/T 4754
 * @param aboveScale the days it is in the list of above-scale industrial enterprises (规上), if ever
 * @param version rises with each change
 */
public record Enterprise(
        long id, Uscc uscc, String name, UnitPath unit, String industry, Optional<Days> aboveScale, int version) {}
