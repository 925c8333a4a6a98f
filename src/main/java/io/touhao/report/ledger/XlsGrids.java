package io.touhao.report.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of an xls workbook of the years 1997 to 2003, and what else comes in the same container. */
final class XlsGrids {

    private final HSSFWorkbook workbook;
    private final Limits limits;
    private final CellFormat format;
    private final Recalculation recalculation;

    private XlsGrids(HSSFWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.format = new CellFormat(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        this.recalculation = new Recalculation(workbook);
    }

    static List<Grid> read(byte[] bytes, Limits limits) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (container.getRoot().hasEntry("EncryptedPackage")) {
                return XlsxGrids.read(unlocked(container), limits);
            }
            if (!container.getRoot().hasEntry("Workbook") && !container.getRoot().hasEntry("Book")
                    && !container.getRoot().hasEntry("WORKBOOK")) {
                throw new Unreadable(new LedgerRefusal.NotAWorkbook("它不是 Excel 文件（可能是 Word 或演示文稿）"));
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                return new XlsGrids(workbook, limits).read();
            }
        } catch (Unreadable refused) {
            throw refused;
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable(new LedgerRefusal.Locked());
        } catch (OldExcelFormatException tooOld) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是 1997 年以前的 Excel 格式"));
        } catch (IOException | RuntimeException broken) { // the library answers broken records with any exception
            throw new Unreadable(new LedgerRefusal.Damaged("Excel 97—2003 记录"));
        }
    }

    /** Workbooks that are only write-protected are locked with a password that every program knows. */
    private static byte[] unlocked(POIFSFileSystem container) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new Unreadable(new LedgerRefusal.Locked());
            }
            return decryptor.getDataStream(container).readAllBytes();
        } catch (java.security.GeneralSecurityException | EncryptedDocumentException unknownLock) {
            throw new Unreadable(new LedgerRefusal.Locked());
        }
    }

    private List<Grid> read() {
        List<Grid> grids = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            boolean hidden = workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE;
            Grid grid = new Grid(workbook.getSheetName(at), hidden, at == workbook.getActiveSheetIndex(),
                    workbook.getInternalWorkbook().isUsing1904DateWindowing());
            read(workbook.getSheetAt(at), grid);
            grids.add(grid);
        }
        return grids;
    }

    private void read(HSSFSheet sheet, Grid grid) {
        int filled = 0;
        for (Row row : sheet) {
            boolean any = false;
            for (Cell cell : row) {
                any |= take((HSSFCell) cell, grid);
            }
            filled += any ? 1 : 0;
            limits.rows(filled);
        }
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            grid.merge(new Merge(merge.getFirstRow(), merge.getFirstColumn(), merge.getLastRow(), merge.getLastColumn()));
        }
        for (int column = 0; column < Grid.WIDEST; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hideColumns(column, column);
            }
        }
    }

    private boolean take(HSSFCell cell, Grid grid) {
        GridCell shown = show(cell);
        limits.text(shown.text());
        if (!shown.isEmpty() || shown.fill() != Light.NONE) {
            grid.put(cell.getRowIndex(), cell.getColumnIndex(), shown);
            limits.shown(grid.characters());
        }
        return !shown.isEmpty();
    }

    private GridCell show(HSSFCell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return show(cell, cell.getCellType(), "");
        }
        GridCell kept = show(cell, cell.getCachedFormulaResultType(), formula(cell));
        HSSFCellStyle style = cell.getCellStyle();
        return Recalculation.isDoubtful(kept)
                ? recalculation.show(cell, kept, format, style.getDataFormat(), code(style)).orElse(kept)
                : kept;
    }

    private GridCell show(HSSFCell cell, CellType type, String formula) {
        return switch (type) {
            case NUMERIC -> number(cell, formula);
            case STRING -> words(cell, XlsxText.clean(cell.getRichStringCellValue().getString()), formula);
            case BOOLEAN -> words(cell, cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula);
            case ERROR -> words(cell, FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            case BLANK, FORMULA, _NONE -> words(cell, "", formula);
        };
    }

    private static String formula(HSSFCell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException unknownTokens) { // names of other workbooks cannot always be written out
            return "?";
        }
    }

    private GridCell number(HSSFCell cell, String formula) {
        HSSFCellStyle style = cell.getCellStyle();
        return format.show(
                cell.getNumericCellValue(), style.getDataFormat(), code(style), font(style), fill(style), formula);
    }

    private static String code(HSSFCellStyle style) {
        String code = CellFormat.isLocal(style.getDataFormat()) ? "" : style.getDataFormatString();
        return code == null ? "" : code;
    }

    private GridCell words(HSSFCell cell, String text, String formula) {
        Light run = formula.isEmpty() && !text.isEmpty() ? firstRun(cell) : Light.NONE;
        Light mark = run == Light.NONE ? font(cell.getCellStyle()) : run;
        return new GridCell(text, CellContent.WORDS, mark, fill(cell.getCellStyle()), formula);
    }

    private Light firstRun(HSSFCell cell) {
        if (cell.getCellType() != CellType.STRING) {
            return Light.NONE;
        }
        HSSFRichTextString text = cell.getRichStringCellValue();
        boolean runs = text.numFormattingRuns() > 0 && text.getFontAtIndex(0) != HSSFRichTextString.NO_FONT;
        return runs ? light(workbook.getFontAt(text.getFontAtIndex(0))) : Light.NONE;
    }

    private Light font(HSSFCellStyle style) {
        return light(style.getFont(workbook));
    }

    private Light light(HSSFFont font) {
        HSSFColor colour = font.getHSSFColor(workbook);
        return colour == null ? Light.NONE : light(colour);
    }

    private static Light fill(HSSFCellStyle style) {
        boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        return solid && style.getFillForegroundColorColor() != null ? light(style.getFillForegroundColorColor()) : Light.NONE;
    }

    private static Light light(HSSFColor colour) {
        short[] rgb = colour.getTriplet();
        return Light.of(rgb[0], rgb[1], rgb[2]);
    }
}
