package io.touhao.report.circular;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;

/** Which organ issues documents for a unit (发文机关): the same on circulars and on supervision orders. */
public final class Organs {

    private static final CircularPack PACK = CircularPack.standard();

    private Organs() {}

    /** The unit's office of industry: 山东省工业和信息化厅, 济南市工业和信息化局. */
    public static String of(UnitPath unit, String unitName) {
        return PACK.organ(unit.code(), unitName, unit.depth() <= 1 ? Level.PROVINCE : Level.CITY).office();
    }
}
