package io.touhao.page.workbook;

import io.touhao.page.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a table as text, out of the first sheet of an xlsx workbook or out of comma-separated text. Days read
 * 2023-09-15, numbers carry no grouping, a formula stays one and begins with {@link #FORMULA}.
 */
public final class TextRows {

    /** How the text of a formula begins. */
    public static final String FORMULA = "=";

    private static final char MARK = '\uFEFF';

    private TextRows() {}

    /** Reads at most so many rows; refused by {@link WorkbookRefusal} where the file is none or holds more. */
    public static List<List<String>> of(byte[] file, int most) {
        return isWorkbook(file) ? workbook(file, most) : csv(text(file), most);
    }

    private static boolean isWorkbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<List<String>> workbook(byte[] file, int most) {
        WorkbookGuard.check(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
            var read = new ArrayList<List<String>>();
            rows.forEach(row -> {
                demandFew(row.getRowNum(), most);
                read.addAll(Collections.nCopies(row.getRowNum() - 1 - read.size(), List.of()));
                read.add(cells(row));
            });
            return read;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(new WorkbookRefusal.NotAWorkbook("已损坏，读不出来"));
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(place -> Optional.ofNullable(row.getCell(place)).map(TextRows::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        if (cell.getFormula() != null) {
            return FORMULA + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell)
                    ? DateTimeFormatter.ISO_LOCAL_DATE.format(cell.asDate())
                    : plain(cell.asNumber());
        }
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    private static boolean isDay(Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString()).filter(format -> format.toLowerCase().contains("yy")).isPresent();
    }

    /** What a cell holds in binary as people typed it: 0.1 and not 0.1000000000000000055. */
    private static String plain(BigDecimal number) {
        return new BigDecimal(String.valueOf(number.doubleValue())).stripTrailingZeros().toPlainString();
    }

    /** Whatever a Chinese office writes: UTF-8, else GB18030. */
    private static String text(byte[] file) {
        var text = decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, Charset.forName("GB18030")))
                .orElseThrow(() -> new Refused(new WorkbookRefusal.NotAWorkbook("也不是 UTF-8 或 GB18030 编码的 csv")));
        if (text.indexOf('\0') >= 0) {
            throw new Refused(new WorkbookRefusal.NotAWorkbook("有空字符，像是 UTF-16 编码，请另存为“CSV UTF-8”"));
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Fields are quoted where need be; no line break within a field. */
    private static List<List<String>> csv(String text, int most) {
        var lines = text.split("\r?\n", -1);
        demandFew(lines.length, most);
        return java.util.Arrays.stream(lines).map(TextRows::fields).toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var place = 0; place < line.length(); place++) {
            var sign = line.charAt(place);
            if (sign == '"' && quoted && place + 1 < line.length() && line.charAt(place + 1) == '"') {
                field.append('"');
                place++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(sign);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static void demandFew(int rows, int most) {
        if (rows > most) {
            throw new Refused(new WorkbookRefusal.TooManyRows(most));
        }
    }
}
