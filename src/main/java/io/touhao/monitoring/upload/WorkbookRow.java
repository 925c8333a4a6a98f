package io.touhao.monitoring.upload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A firm of a workbook.
 *
 * @param row its number in the sheet, the first being 1
 * @param code as it stands there
 * @param figures by item
 * @param words the reason given for whatever the checks ask
 * @param faults what does not read
 */
record WorkbookRow(int row, String code, String name, Map<String, BigDecimal> figures, String words, List<String> faults) {

    WorkbookRow {
        figures = Map.copyOf(figures);
        faults = List.copyOf(faults);
    }
}
