package io.touhao.report.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text with separators: UTF-8 with or without mark, GB 18030 or UTF-16 with mark; comma, semicolon, tab or bar. */
final class CsvGrids {

    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*(?:<!doctype|<html|<\\?xml|<table|<head|<meta|mime-version:).*");

    /** {@code ="001"}: how programs keep leading zeros in text. */
    private static final Pattern CONSTANT = Pattern.compile("^=\"([^\"]*)\"$");
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};

    private CsvGrids() {}

    static List<Grid> read(byte[] bytes, Limits limits) {
        limits.unpacked(bytes.length);
        String text = decode(bytes);
        if (MARKUP.matcher(text.substring(0, Math.min(400, text.length()))).matches()) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是网页或标记文本，只是名字像表格"));
        }
        Optional<Character> told = told(text);
        String body = told.isPresent() ? text.substring(text.indexOf('\n') + 1) : text;
        int skipped = told.isPresent() ? 1 : 0;
        return List.of(parse(body, told.orElseGet(() -> separator(body)), skipped, limits));
    }

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text = strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, Charset.forName("GB18030")))
                .orElseThrow(CsvGrids::notText);
        if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f')) {
            throw notText();
        }
        return text;
    }

    private static Unreadable notText() {
        return new Unreadable(new LedgerRefusal.NotAWorkbook("内容既不是工作簿，也不是文本"));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    /** The first line may tell the separator: {@code sep=;}. */
    private static Optional<Character> told(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5 ? Optional.of(text.charAt(4)) : Optional.empty();
    }

    /** The separator that stands most often outside quotation marks, but for the full-width comma of sentences. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (char sign : text.substring(0, Math.min(text.length(), 1 << 16)).toCharArray()) {
            quoted ^= sign == '"';
            for (int at = 0; !quoted && at < SEPARATORS.length; at++) {
                counts[at] += SEPARATORS[at] == sign ? 1 : 0;
            }
        }
        int best = 0;
        for (int at = 1; at < SEPARATORS.length; at++) {
            boolean better = at == SEPARATORS.length - 1 ? counts[best] == 0 && counts[at] > 0 : counts[at] > counts[best];
            best = better ? at : best;
        }
        return SEPARATORS[best];
    }

    private static Grid parse(String text, char separator, int skipped, Limits limits) {
        Grid grid = new Grid("", false, true, false);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int row = skipped;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted && sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(sign);
                at++;
            } else if (sign == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
                cell.setLength(quoted ? 0 : cell.length());
            } else if (!quoted && sign == separator) {
                cells.add(take(cell, limits));
            } else if (!quoted && sign == '\n') {
                cells.add(take(cell, limits));
                row = put(grid, row, cells, limits);
            } else {
                cell.append(sign);
            }
        }
        cells.add(take(cell, limits));
        put(grid, row, cells, limits);
        return grid;
    }

    private static String take(StringBuilder cell, Limits limits) {
        String text = CONSTANT.matcher(XlsxText.clean(cell.toString())).replaceFirst("$1");
        limits.text(text);
        cell.setLength(0);
        return text;
    }

    private static int put(Grid grid, int row, List<String> cells, Limits limits) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                grid.put(row, column, GridCell.words(cells.get(column)));
            }
        }
        cells.clear();
        limits.rows(grid.rows().size());
        return row + 1;
    }
}
