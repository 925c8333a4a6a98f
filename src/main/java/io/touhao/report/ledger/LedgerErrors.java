package io.touhao.report.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Gives a handed-in ledger back with a red column of reasons (错误原因) behind the table, and everything else as it
 * was. Separated text, which cannot be red, comes back as a workbook of the same cells.
 */
public final class LedgerErrors {

    private static final String HEAD = "错误原因";
    private static final int WIDTH = 40 * 256;

    private LedgerErrors() {}

    /** The file that comes back. */
    public record Marked(String name, byte[] bytes) {}

    /**
     * Marks a file that was read before.
     *
     * @param reading what was read of it: which sheet, which line is the head
     * @param errors the reason for each line, counted from 1
     */
    public static Marked mark(LedgerReading reading, byte[] bytes, Map<Integer, String> errors) {
        try (Workbook workbook = open(reading.file(), bytes)) {
            Sheet sheet = reading.sheet().map(workbook::getSheet).orElseGet(() -> workbook.getSheetAt(0));
            new Marks(workbook, sheet, reading.headLine()).put(errors);
            return new Marked(name(reading.file(), workbook), write(workbook));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Workbook open(String file, byte[] bytes) throws IOException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        }
        if ((bytes[0] & 0xFF) == 0xD0) {
            return org.apache.poi.ss.usermodel.WorkbookFactory.create(new ByteArrayInputStream(bytes));
        }
        return fromText(file, bytes);
    }

    private static Workbook fromText(String file, byte[] bytes) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("台账");
        LedgerReader.grids(file, bytes, Limits.USUAL).getFirst().rows().forEach((row, cells) -> {
            Row line = sheet.createRow(row);
            cells.forEach((column, cell) -> line.createCell(column).setCellValue(cell.text()));
        });
        return workbook;
    }

    private static String name(String file, Workbook workbook) {
        String stem = file.replaceFirst("\\.[^.]*$", "");
        return stem + "（错误原因）" + (workbook instanceof HSSFWorkbook ? ".xls" : file.endsWith(".xlsm") ? ".xlsm" : ".xlsx");
    }

    private static byte[] write(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** The red column of one sheet. */
    private static final class Marks {

        private final Workbook workbook;
        private final Sheet sheet;
        private final int headLine;
        private final int column;

        Marks(Workbook workbook, Sheet sheet, int headLine) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.headLine = headLine;
            this.column = column();
        }

        /** Behind the last cell of the head, or in the column that an earlier marking left. */
        private int column() {
            Row head = row(headLine);
            for (Cell cell : head) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING && cell.getStringCellValue().equals(HEAD)) {
                    return cell.getColumnIndex();
                }
            }
            int last = 0;
            for (Row row : sheet) {
                last = Math.max(last, row.getRowNum() >= headLine - 1 ? row.getLastCellNum() : 0);
            }
            return Math.max(last, head.getLastCellNum());
        }

        private Row row(int line) {
            Row row = sheet.getRow(line - 1);
            return row == null ? sheet.createRow(line - 1) : row;
        }

        void put(Map<Integer, String> errors) {
            clear();
            CellStyle head = style(true);
            CellStyle text = style(false);
            set(headLine, HEAD, head);
            errors.forEach((line, reason) -> set(line, reason, text));
            sheet.setColumnWidth(column, WIDTH);
            sheet.setColumnHidden(column, false);
        }

        private void clear() {
            for (Row row : sheet) {
                Cell cell = row.getCell(column);
                if (cell != null && row.getRowNum() >= headLine) {
                    row.removeCell(cell);
                }
            }
        }

        private void set(int line, String words, CellStyle style) {
            Cell cell = row(line).createCell(column);
            cell.setCellValue(words);
            cell.setCellStyle(style);
        }

        private CellStyle style(boolean bold) {
            Font font = workbook.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            font.setBold(bold);
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }
    }
}
