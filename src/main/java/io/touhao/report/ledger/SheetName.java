package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of sheets and cells. */
final class SheetName {

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])月");

    private SheetName() {}

    /** The month that a sheet's name tells: 6月 is 6, none is 0. */
    static int month(String name) {
        String plain = ChineseNumerals.toDigits(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return MONTH.matcher(plain).results().map(MatchResult::group).mapToInt(month -> Integer.parseInt(month.replace("月", "")))
                .max().orElse(0);
    }

    /** B7 for row 6, column 1. */
    static String cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
