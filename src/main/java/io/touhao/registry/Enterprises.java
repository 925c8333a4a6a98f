package io.touhao.registry;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.Map;

/** The enterprises of the province, one record each. */
public interface Enterprises {

    /** Above-scale industrial enterprises (规上工业企业) of each county in the subtree on a day; counties without any are 0. */
    Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on);
}
