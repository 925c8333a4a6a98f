package io.touhao.plan.reading.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the white space that sets the columns of a table drawn with spaces. */
final class Columns {

    private static final Pattern GAP = Pattern.compile("(?<=[^\\s\\u3000])[ \\u3000\\u00a0]{2,}(?=[^\\s\\u3000])");
    private static final int LONGEST_ROW = 160;

    private Columns() {}

    /** The first place of each gap in short lines that hold at least two of them and no sentence. */
    static BitSet in(String text) {
        var columns = new BitSet();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start <= LONGEST_ROW) {
                markRow(text, start, end, columns);
            }
            start = end + 1;
        }
        return columns;
    }

    private static void markRow(String text, int start, int end, BitSet columns) {
        var row = new BitSet();
        Matcher gap = GAP.matcher(text).region(start, end);
        while (gap.find()) {
            row.set(gap.start());
        }
        boolean sentence = text.substring(start, end).indexOf('。') >= 0;
        if (row.cardinality() >= 2 && !sentence) {
            columns.or(row);
        }
    }
}
