package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would run as a formula once they are typed or exported again. A signed figure (+6.2%),
 * a dash or a list mark in front of plain words does no harm and is no formula.
 */
final class FormulaText {

    private static final Pattern EQUALS = Pattern.compile("=+\\s*\\S.*", Pattern.DOTALL);

    /** A function called, a program addressed (DDE), or a cell named, with no Chinese word before it. */
    private static final Pattern SIGNED = Pattern.compile(
            "[-+@][^\\p{IsHan}]*?(?:[A-Za-z]\\w*\\s*\\((?!\\p{IsHan})|\\||![$A-Za-z]).*"
                    + "|[-+@]\\s*\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?:\\s*[-+*/^:,].*)?",
            Pattern.DOTALL);
    private static final Pattern OUTWARD = Pattern.compile(
            "(?i).*(?:\\||\\bDDE\\b|WEBSERVICE\\s*\\(|IMPORT(?:XML|DATA|HTML|RANGE|FEED)\\s*\\(|\\bCALL\\s*\\(|\\bEXEC\\s*\\(|REGISTER(?:\\.ID)?\\s*\\().*",
            Pattern.DOTALL);

    private FormulaText() {}

    /** Whether a text typed in would run. */
    static boolean runs(String text) {
        String bare = text.replaceFirst("^[\\s\\p{Z}\\p{C}]+", "");
        String plain = bare.isEmpty() ? "" : Normalizer.normalize(bare.substring(0, 1), Normalizer.Form.NFKC) + bare.substring(1);
        return EQUALS.matcher(plain).matches() || SIGNED.matcher(plain).matches();
    }

    /** Whether a real formula reaches out of the workbook: to programs, links or other servers. */
    static boolean reachesOut(String formula) {
        return !formula.isEmpty() && OUTWARD.matcher(formula).matches();
    }
}
