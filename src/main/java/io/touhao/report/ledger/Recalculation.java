package io.touhao.report.ledger;

import java.time.Duration;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Works out formulas whose kept result cannot be trusted: programs that do not calculate leave 0 or nothing and let
 * the spreadsheet calculate on opening. It reaches nothing outside the workbook and gives up after a few seconds.
 */
final class Recalculation {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FormulaEvaluator evaluator;
    private final long until = System.nanoTime() + PATIENCE.toNanos();

    Recalculation(Workbook workbook) {
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.setIgnoreMissingWorkbooks(true);
    }

    /** Whether a kept result may be no result at all. */
    static boolean isDoubtful(GridCell kept) {
        return kept.isEmpty() || kept.content() instanceof CellContent.Figure(double value) && value == 0;
    }

    /** The result, shown in the cell's own format, or nothing when it cannot be worked out. */
    Optional<GridCell> show(Cell cell, GridCell kept, CellFormat format, int id, String code) {
        return value(cell).flatMap(value -> Optional.ofNullable(switch (value.getCellType()) {
            case NUMERIC -> format.show(value.getNumberValue(), id, code, kept.mark(), kept.fill(), kept.formula());
            case STRING -> words(XlsxText.clean(value.getStringValue()), kept);
            case BOOLEAN -> words(value.getBooleanValue() ? "TRUE" : "FALSE", kept);
            case BLANK, ERROR, FORMULA, _NONE -> null;
        }));
    }

    private static GridCell words(String text, GridCell kept) {
        return new GridCell(text, CellContent.WORDS, kept.mark(), kept.fill(), kept.formula());
    }

    private Optional<CellValue> value(Cell cell) {
        if (System.nanoTime() > until) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(evaluator.evaluate(cell));
        } catch (RuntimeException | StackOverflowError unknownFunction) { // then the kept result stands
            return Optional.empty();
        }
    }
}
