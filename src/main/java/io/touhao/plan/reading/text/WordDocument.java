package io.touhao.plan.reading.text;

import io.touhao.page.Refused;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The words of a docx file: a paragraph a line; a row of a table is a line whose cells are parted by tabs. */
final class WordDocument {

    private WordDocument() {}

    static String textOf(Path file, byte[] bytes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var numbering = new WordNumbering();
            return document.getBodyElements().stream()
                    .map(element -> wordsOf(element, numbering))
                    .collect(Collectors.joining("\n"));
        } catch (Exception damaged) {
            throw new Refused(new UnreadablePlan.Damaged(file));
        }
    }

    private static String wordsOf(IBodyElement element, WordNumbering numbering) {
        return switch (element) {
            case XWPFParagraph paragraph -> numbering.words(paragraph);
            case XWPFTable table -> table.getRows().stream().map(WordDocument::rowOf).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private static String rowOf(XWPFTableRow row) {
        return row.getTableCells().stream().map(WordDocument::cellOf).collect(Collectors.joining("\t"));
    }

    private static String cellOf(XWPFTableCell cell) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        return paragraphs.stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining(" "))
                .replace('\n', ' ')
                .replace('\t', ' ')
                .strip();
    }
}
