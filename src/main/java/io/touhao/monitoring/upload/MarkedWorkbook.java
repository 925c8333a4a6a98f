package io.touhao.monitoring.upload;

import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same file with a red column that tells what is wrong with each row. */
final class MarkedWorkbook {

    private static final String FAULT = "错误原因";

    /** Row of the heads in the template. */
    private static final int HEAD = 2;
    private static final int HEAD_WITHIN = 8;

    private MarkedWorkbook() {}

    static byte[] of(byte[] file, SortedMap<Integer, List<String>> wrong) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file)); var out = new ByteArrayOutputStream()) {
            var sheet = marked(book);
            var red = book.createCellStyle();
            var font = book.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            red.setFont(font);
            red.setWrapText(true);
            var place = 0;
            for (var row : sheet) {
                place = Math.max(place, row.getLastCellNum());
            }
            for (var row : sheet) {
                for (var cell : row) {
                    place = cell.toString().equals(FAULT) ? cell.getColumnIndex() : place;
                }
            }
            for (var fault : wrong.entrySet()) {
                var row = sheet.getRow(fault.getKey() - 1);
                var cell = (row == null ? sheet.createRow(fault.getKey() - 1) : row).createCell(place);
                cell.setCellValue(String.join("", fault.getValue()));
                cell.setCellStyle(red);
            }
            var head = sheet.getRow(HEAD) == null ? sheet.createRow(HEAD) : sheet.getRow(HEAD);
            var title = head.createCell(place);
            title.setCellValue(FAULT);
            title.setCellStyle(red);
            sheet.setColumnWidth(place, 60 * 256);
            book.write(out);
            return out.toByteArray();
        } catch (IOException | RecordFormatException | POIXMLException broken) {
            throw new Refused(new WorkbookRefusal.NotAWorkbook("展开过大，标不了错；错误仍列在页面上"));
        }
    }

    /** The sheet that has the codes; the first where none has. */
    private static Sheet marked(XSSFWorkbook book) {
        for (var sheet : book) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (row.getRowNum() < HEAD_WITHIN && cell.toString().strip().equals(ReturnWorkbook.CODE)) {
                        return sheet;
                    }
                }
            }
        }
        return book.getSheetAt(0);
    }
}
