package io.touhao.monitoring.disclosure;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.util.List;

/** Tables by county and industry as they may leave the house; the same for everybody. */
public interface Disclosures {

    /** The periods with final returns, latest first. */
    List<Period> periods();

    /**
     * The protected table of a unit: its cities or counties by industry.
     *
     * @throws io.touhao.page.Refused where there is no such table
     */
    ProtectedTable table(Period period, TableItem item, UnitPath unit);
}
