package io.touhao.monitoring.series;

import io.touhao.directory.UnitPath;

/**
 * An enterprise as a row of the panel.
 *
 * @param industry class of GB/T 4754, two to four digits
 */
public record Firm(long id, String name, UnitPath unit, String industry) {

    /** The division (大类), by which industries are compared. */
    public String division() {
        return industry.substring(0, 2);
    }
}
