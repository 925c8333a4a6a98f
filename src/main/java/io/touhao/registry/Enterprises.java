package io.touhao.registry;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The enterprises of the province, one record each. */
public interface Enterprises {

    /** Above-scale industrial enterprises (规上工业企业) of each county in the subtree on a day; counties without any are 0. */
    Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on);

    /** The above-scale industrial enterprises of the subtree on a day, by key. */
    List<Enterprise> aboveScale(UnitPath root, LocalDate on);

    /** Who entered the list (入规) or left it (退规) in these days, by key. */
    List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until);
}
